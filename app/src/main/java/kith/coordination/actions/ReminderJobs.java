package kith.coordination.actions;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kith.access.leave.Leaves;
import kith.coordination.actions.OverdueActions.Escalated;
import kith.kernel.London;
import kith.kernel.WorkerId;
import kith.kernel.WorkingDays;
import kith.kernel.jobs.RegularJob;
import kith.kernel.notify.Notifier;
import kith.ui.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds workers of overdue actions each working morning, and escalates those that stay overdue.
@Component
class ReminderJobs implements RegularJob {

    private static final LocalTime AT = LocalTime.of(7, 30);

    private final OverdueActions overdue;
    private final Leaves leaves;
    private final WorkingDays workingDays;
    private final Notifier notifier;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReminderJobs(
            OverdueActions overdue,
            Leaves leaves,
            WorkingDays workingDays,
            Notifier notifier,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.overdue = overdue;
        this.leaves = leaves;
        this.workingDays = workingDays;
        this.notifier = notifier;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String key() {
        return "action-reminders";
    }

    @Override
    public String sentence() {
        return "Reminds workers of overdue actions, and escalates those that stay overdue";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(London.ZONE, AT);
    }

    @Override
    public String run() {
        LocalDate today = London.today(clock);
        if (!workingDays.isWorkingDay(today)) {
            return "Today is not a working day";
        }
        String said = transaction.execute(_ -> remind(today));
        return said == null ? "" : said;
    }

    private String remind(LocalDate today) {
        Map<WorkerId, Integer> workers = told(overdue.byWorker(today));
        workers.forEach((worker, actions) -> notifier.send(worker, new ActionsOverdue(actions, today)));
        Escalated escalated = overdue.escalate(today);
        leaves.toldInstead(escalated.askers()).values().stream()
                .flatMap(Set::stream)
                .distinct()
                .forEach(worker -> notifier.send(worker, new ActionsEscalated(today)));
        return "%s reminded, %s escalated"
                .formatted(
                        Words.count(workers.size(), "worker", "workers"),
                        Words.count(escalated.actions(), "action", "actions"));
    }

    /// Whoever covers for somebody who is away is reminded of what is overdue for both.
    private Map<WorkerId, Integer> told(Map<WorkerId, Integer> overdueOf) {
        Map<WorkerId, Integer> told = new HashMap<>();
        leaves.toldInstead(overdueOf.keySet())
                .forEach((worker, instead) ->
                        instead.forEach(other -> told.merge(other, overdueOf.getOrDefault(worker, 0), Integer::sum)));
        return told;
    }
}
