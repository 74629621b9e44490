package kith.directory.changes;

import java.time.Instant;
import kith.kernel.WorkerId;

/// Who approved or refused how many changes of a feed at one time.
public record Decision(boolean approved, Instant decidedAt, WorkerId decidedBy, long changes) {}
