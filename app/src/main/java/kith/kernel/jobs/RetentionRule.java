package kith.kernel.jobs;

import java.time.Instant;
import java.time.Period;

/// Says how long something is kept. Each is a bean of the module that owns the table; the retention job applies
/// them all once a day, and nothing else deletes.
public interface RetentionRule {

    /// Its name, as a page shows it: "Jobs that ended".
    String name();

    Period keepFor();

    /// Deletes what ended before a moment.
    ///
    /// @return how many rows
    int deleteBefore(Instant moment);
}
