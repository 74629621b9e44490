package kith.coordination.actions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kith.coordination.actions.Action.Entered;
import kith.coordination.actions.Action.Open;
import kith.kernel.WorkerId;
import kith.kernel.WorkingDays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Finds overdue actions. What stays overdue is escalated to the worker who asked for it.
@Component
class OverdueActions {

    /// Stands for Kith itself where no worker did something.
    static final WorkerId KITH = new WorkerId(0);

    private final ActionWatchStore watch;
    private final ActionStore store;
    private final WorkingDays workingDays;
    private final int escalateAfter;
    private final Clock clock;

    /// @param escalateAfter after how many working days an overdue action is escalated
    OverdueActions(
            ActionWatchStore watch,
            ActionStore store,
            WorkingDays workingDays,
            @Value("${kith.actions.escalate-after:3}") int escalateAfter,
            Clock clock) {
        this.watch = watch;
        this.store = store;
        this.workingDays = workingDays;
        this.escalateAfter = escalateAfter;
        this.clock = clock;
    }

    /// How many overdue actions each worker has.
    @Transactional(propagation = Propagation.MANDATORY)
    Map<WorkerId, Integer> byWorker(LocalDate today) {
        return watch.overdue(today);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Escalated escalate(LocalDate today) {
        Collection<Open> late = watch.lockToEscalate(today).stream()
                .filter(action -> !workingDays
                        .after(action.assignment().due(), escalateAfter)
                        .isAfter(today))
                .toList();
        Instant now = clock.instant();
        Set<WorkerId> askers = new HashSet<>();
        for (Open action : late) {
            store.save(action.escalate(today), new Entered(KITH, now));
            askers.add(action.request().by());
        }
        return new Escalated(late.size(), askers);
    }

    /// How many actions were escalated, and to whom.
    record Escalated(int actions, Set<WorkerId> askers) {
        Escalated {
            askers = Set.copyOf(askers);
        }
    }
}
