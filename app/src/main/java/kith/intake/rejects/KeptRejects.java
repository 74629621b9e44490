package kith.intake.rejects;

import java.time.Instant;
import java.time.Period;
import kith.kernel.jobs.RetentionRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where rejected lines stand is kept for as long as a partner may need to correct them.
@Component
class KeptRejects implements RetentionRule {

    private final RejectStore store;
    private final Period keepFor;

    KeptRejects(RejectStore store, @Value("${kith.keep.rejects:P90D}") Period keepFor) {
        this.store = store;
        this.keepFor = keepFor;
    }

    @Override
    public String name() {
        return "Rejected lines of imports";
    }

    @Override
    public Period keepFor() {
        return keepFor;
    }

    @Override
    public int deleteBefore(Instant moment) {
        return store.deleteOfRunsBefore(moment);
    }
}
