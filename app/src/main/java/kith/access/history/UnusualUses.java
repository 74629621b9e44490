package kith.access.history;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kith.access.AccessPermissions.ReadLog;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.audit.AuditLog;
import kith.access.budget.DailyBudget;
import kith.kernel.London;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds in the log who used Kith in an unusual way in the last seven days.
@Service
public class UnusualUses {

    private static final int DAYS = 7;

    private final AuditLog log;
    private final Grants grants;
    private final Clock clock;
    private final DailyBudget budget;

    UnusualUses(AuditLog log, Grants grants, Clock clock, DailyBudget budget) {
        this.log = log;
        this.grants = grants;
        this.clock = clock;
        this.budget = budget;
    }

    /// For a page. It names workers and nobody whose record they saw.
    @Transactional
    public List<UnusualUse> read(TaskGrant<ReadLog> granted) {
        grants.shown(granted, "unusual use since " + since(), List.of());
        return inTheLastWeek();
    }

    /// The first of the seven days before today.
    LocalDate since() {
        return London.today(clock).minusDays(DAYS);
    }

    List<UnusualUse> inTheLastWeek() {
        return UnusualUse.in(log.use(start(since()), start(London.today(clock).plusDays(1))), budget);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(London.ZONE).toInstant();
    }
}
