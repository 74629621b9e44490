package kith.kernel.jobs;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

/// Work that is done again and again, on one server at a time. Each is a bean of the module that owns the work.
public interface RegularJob {

    /// How the table names it, as `retention`.
    String key();

    /// What it does, as a sentence for the page: "Deletes what is kept too long".
    String sentence();

    Schedule schedule();

    /// Does it once.
    ///
    /// @return what came of it, as a sentence without personal data
    String run();
}
