/// The pages of the public site. They work without JavaScript.
@NullMarked
package kith.site.web;

import org.jspecify.annotations.NullMarked;
