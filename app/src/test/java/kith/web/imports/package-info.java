@NullMarked
package kith.web.imports;

import org.jspecify.annotations.NullMarked;
