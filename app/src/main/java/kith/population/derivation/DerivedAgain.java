package kith.population.derivation;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import kith.kernel.jobs.RegularJob;
import org.springframework.stereotype.Component;

/// Derives everybody again after an upgrade has changed the rules. Until then a list shows no more than the new
/// rules allow.
@Component
class DerivedAgain implements RegularJob {

    private static final Duration EVERY = Duration.ofMinutes(10);

    private final Population population;
    private final PopulationStore store;

    DerivedAgain(Population population, PopulationStore store) {
        this.population = population;
        this.store = store;
    }

    @Override
    public String key() {
        return "derive-again";
    }

    @Override
    public String sentence() {
        return "Derives lists again after an upgrade";
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(EVERY);
    }

    @Override
    public String run() {
        return store.somebodyIsOutdated()
                ? "%,d people derived again"
                        .formatted(population.recompute(_ -> {}).changed())
                : "Nobody to derive again";
    }
}
