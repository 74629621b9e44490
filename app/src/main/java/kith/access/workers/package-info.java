/// The people who sign in, and the roles they have.
///
/// **Words.** A *worker* is somebody who signs in. A *username* is what they sign in with.
///
/// **Start reading at** [Workers].
@NamedInterface("workers")
@NullMarked
package kith.access.workers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
