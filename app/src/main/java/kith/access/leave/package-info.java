/// Who is away, who covers for them, and how many cases a worker can have.
///
/// **Words.** A worker is on *leave* from a day to a day. Their *cover* is another worker, or the duty desk of a team.
///
/// **Start reading at** [Leaves].
@NamedInterface("leave")
@NullMarked
package kith.access.leave;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
