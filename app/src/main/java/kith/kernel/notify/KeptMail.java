package kith.kernel.notify;

import java.time.Instant;
import java.time.Period;
import kith.kernel.jobs.RetentionRule;
import org.springframework.stereotype.Component;

/// Messages that were sent, or were not.
@Component
class KeptMail implements RetentionRule {

    private final MailStore store;

    KeptMail(MailStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "E-mails that ended";
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
