/// Imports that the server starts as jobs.
///
/// **Start reading at** [ImportJobs].
@NamedInterface("jobs")
@NullMarked
package kith.intake.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
