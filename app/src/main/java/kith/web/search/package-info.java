/// Finding somebody.
@NullMarked
package kith.web.search;

import org.jspecify.annotations.NullMarked;
