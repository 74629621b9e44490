package kith.access.audit;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import kith.kernel.jobs.RegularJob;
import org.springframework.stereotype.Component;

/// Seals the log each minute, on one server. A command leaves that to a server.
@Component
class Sealing implements RegularJob {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final AuditLog log;
    private final Clock clock;

    Sealing(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "sealing";
    }

    @Override
    public String sentence() {
        return "Seals the audit log";
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(EVERY);
    }

    @Override
    public String run() {
        log.seal(clock.instant());
        log.keepCheckpoint();
        return "Sealed";
    }
}
