package kith.kernel.jobs;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import kith.kernel.London;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Deletes what has been kept for as long as its rule says, each night.
@Component
class Retention implements RegularJob {

    private static final LocalTime AT = LocalTime.of(2, 30);

    private final ObjectProvider<RetentionRule> rules;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Retention(ObjectProvider<RetentionRule> rules, PlatformTransactionManager transactions, Clock clock) {
        this.rules = rules;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String key() {
        return "retention";
    }

    @Override
    public String sentence() {
        return "Deletes what has been kept for long enough";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(London.ZONE, AT);
    }

    @Override
    public String run() {
        List<RetentionRule> all = rules.orderedStream().toList();
        return all.stream()
                .map(rule -> "%s: %,d deleted".formatted(rule.name(), apply(rule)))
                .collect(Collectors.joining(". "));
    }

    private int apply(RetentionRule rule) {
        Integer deleted = transaction.execute(_ -> rule.deleteBefore(London.today(clock)
                .minus(rule.keepFor())
                .atStartOfDay(London.ZONE)
                .toInstant()));
        return deleted == null ? 0 : deleted;
    }
}
