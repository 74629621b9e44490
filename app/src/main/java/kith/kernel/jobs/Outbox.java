package kith.kernel.jobs;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.stereotype.Component;

/// Gives events again to listeners that did not deal with them, because the process that should have was
/// stopped or killed. It does so as a regular job, so that several servers do not give the same event twice.
///
/// A listener may still see an event again that it has dealt with, where it was killed before it could say so.
/// So each listener does nothing the second time.
@Component
class Outbox implements RegularJob {

    private static final Duration EVERY = Duration.ofSeconds(30);

    /// Nobody can tell a listener that is slow from one whose server was killed. No listener takes so long.
    private static final Duration LEFT_ALONE_FOR = Duration.ofMinutes(2);

    private final EventPublicationRegistry registry;
    private final FailedEventPublications failed;

    Outbox(EventPublicationRegistry registry, FailedEventPublications failed) {
        this.registry = registry;
        this.failed = failed;
    }

    @Override
    public String key() {
        return "outbox";
    }

    @Override
    public String sentence() {
        return "Passes on events that were left over when a server stopped";
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(EVERY);
    }

    @Override
    public String run() {
        registry.markStalePublicationsFailed(_ -> LEFT_ALONE_FOR);
        failed.resubmit(ResubmissionOptions.defaults().withMinAge(LEFT_ALONE_FOR));
        return "Passed on";
    }
}
