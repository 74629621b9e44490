/// People whom workers add by hand.
///
/// **Start reading at** [ByHand].
@NullMarked
package kith.intake.byhand;

import org.jspecify.annotations.NullMarked;
