package kith.access.history;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.util.List;
import kith.access.Role;
import kith.access.workers.Worker;
import kith.access.workers.Workers;
import kith.kernel.London;
import kith.kernel.jobs.RegularJob;
import kith.kernel.notify.Notifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells information governance leads each Monday how many workers used Kith in an unusual way.
@Component
class UnusualUseJobs implements RegularJob {

    private static final String MONDAY_AT_SEVEN = "0 0 7 * * MON";

    private final UnusualUses uses;
    private final Workers workers;
    private final Notifier notifier;
    private final TransactionTemplate transaction;

    UnusualUseJobs(UnusualUses uses, Workers workers, Notifier notifier, PlatformTransactionManager transactions) {
        this.uses = uses;
        this.workers = workers;
        this.notifier = notifier;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String key() {
        return "unusual-use";
    }

    @Override
    public String sentence() {
        return "Tells information governance leads about unusual use of Kith";
    }

    @Override
    public Schedule schedule() {
        return Schedules.cron(MONDAY_AT_SEVEN, London.ZONE);
    }

    @Override
    public String run() {
        List<UnusualUse> found = uses.inTheLastWeek();
        if (!found.isEmpty()) {
            UnusualUseFound notification = new UnusualUseFound(found.size(), uses.since());
            transaction.executeWithoutResult(_ -> leads().forEach(lead -> notifier.send(lead.id(), notification)));
        }
        return "Workers with unusual use: %,d".formatted(found.size());
    }

    private List<Worker> leads() {
        return workers.list().stream()
                .filter(worker -> !worker.disabled())
                .filter(worker -> worker.roles().stream().anyMatch(role -> role.role() == Role.GOVERNANCE))
                .toList();
    }
}
