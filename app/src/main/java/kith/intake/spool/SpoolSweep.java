package kith.intake.spool;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import kith.kernel.jobs.RetentionRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Deletes spooled files that a process left behind which was killed: when a server starts, and every night.
@Component
class SpoolSweep implements RetentionRule {

    private final SpooledFiles files;
    private final Period keepFor;
    private final boolean serves;
    private final Clock clock;

    SpoolSweep(
            SpooledFiles files,
            @Value("${kith.keep.spooled-files:P1D}") Period keepFor,
            @Value("${kith.serves:false}") boolean serves,
            Clock clock) {
        this.files = files;
        this.keepFor = keepFor;
        this.serves = serves;
        this.clock = clock;
    }

    /// Only this server writes files without a job to its folder, and it has only just started.
    @EventListener(ApplicationReadyEvent.class)
    void onStart() {
        if (serves) {
            files.sweep(clock.instant());
        }
    }

    @Override
    public String name() {
        return "Files of imports that have ended";
    }

    @Override
    public Period keepFor() {
        return keepFor;
    }

    @Override
    public int deleteBefore(Instant moment) {
        files.sweep();
        return files.deleteLeftovers(moment);
    }
}
