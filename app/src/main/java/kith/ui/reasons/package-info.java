/// The reasons that workers choose from.
@NullMarked
package kith.ui.reasons;

import org.jspecify.annotations.NullMarked;
