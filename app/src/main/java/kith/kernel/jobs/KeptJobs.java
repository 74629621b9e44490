package kith.kernel.jobs;

import java.time.Instant;
import java.time.Period;
import org.springframework.stereotype.Component;

/// Jobs that ended are kept for a quarter of a year, so that administrators can look back on them.
@Component
class KeptJobs implements RetentionRule {

    private final JobStore store;

    KeptJobs(JobStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "Jobs that ended";
    }

    @Override
    public Period keepFor() {
        return Period.ofDays(90);
    }

    @Override
    public int deleteBefore(Instant moment) {
        return store.deleteEndedBefore(moment);
    }
}
