package kith.intake.labels;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.util.Optional;
import kith.kernel.jobs.RegularJob;
import org.springframework.stereotype.Component;

/// Labels again what is stored when the lists are others than it was labelled by: after an upgrade, and after the
/// borough has changed a list of its own.
@Component
class LabelAgainWhenListsChange implements RegularJob {

    private static final Duration EVERY = Duration.ofMinutes(10);

    private final LabelAgain labelAgain;

    LabelAgainWhenListsChange(LabelAgain labelAgain) {
        this.labelAgain = labelAgain;
    }

    @Override
    public String key() {
        return "label-again";
    }

    @Override
    public String sentence() {
        return "Labels stored records again when the lists of codes have changed";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.of(EVERY);
    }

    @Override
    public String run() {
        if (labelAgain.isUpToDate()) {
            return "The lists have not changed.";
        }
        Optional<Long> records = labelAgain.everything((_, _) -> true);
        return "%,d records were labelled differently.".formatted(records.orElse(0L));
    }
}
