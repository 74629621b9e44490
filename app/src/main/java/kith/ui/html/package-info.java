/// How a page is written as HTML.
@NullMarked
package kith.ui.html;

import org.jspecify.annotations.NullMarked;
