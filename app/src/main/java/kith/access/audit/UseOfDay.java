package kith.access.audit;

import java.time.LocalDate;
import kith.kernel.WorkerId;
import org.springframework.modulith.NamedInterface;

/// How often a worker did something on a day, by the log.
///
/// @param reasons how often they gave a reason
@NamedInterface("audit")
public record UseOfDay(WorkerId worker, LocalDate day, int searches, int reasons, int refusals, int exports) {}
