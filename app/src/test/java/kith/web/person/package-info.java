@NullMarked
package kith.web.person;

import org.jspecify.annotations.NullMarked;
