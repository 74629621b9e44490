/// Maps, as pages hand them to their parts.
@NullMarked
package kith.ui.maps;

import org.jspecify.annotations.NullMarked;
