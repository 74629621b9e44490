/// What happens to a request before sign-in is read, and to an answer before it leaves.
///
/// **Start reading at** [TrustedProxy].
@NullMarked
package kith.web.door;

import org.jspecify.annotations.NullMarked;
