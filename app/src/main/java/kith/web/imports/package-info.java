/// Imports: what came in, what was turned away, and bringing more in.
@NullMarked
package kith.web.imports;

import org.jspecify.annotations.NullMarked;
