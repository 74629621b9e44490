/// What imports rejected or set aside: where each line stands and why, and what to know of whole files.
///
/// **Start reading at** [RejectedLines].
@NamedInterface("rejects")
@NullMarked
package kith.intake.rejects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
