package kith.access.history;

import java.util.List;
import kith.access.AccessPermissions.ReadLog;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.audit.AuditLog;
import kith.access.audit.Logged;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads the log of who saw whom. Reading it is logged too.
@Service
public class AccessHistory {

    private final AuditLog log;
    private final Grants grants;

    AccessHistory(AuditLog log, Grants grants) {
        this.log = log;
        this.grants = grants;
    }

    /// Entries before one id, latest first.
    @Transactional
    public List<Logged> latest(TaskGrant<ReadLog> granted, long before, int atMost) {
        grants.shown(granted, "the log", List.of());
        return log.latest(before, atMost);
    }

    /// What one worker saw, latest first.
    @Transactional
    public List<Logged> byWorker(TaskGrant<ReadLog> granted, WorkerId worker, long before, int atMost) {
        grants.shown(granted, "the log of " + worker, List.of());
        return log.byWorker(worker, before, atMost);
    }

    /// Entries that name one person, latest first.
    @Transactional
    public List<Logged> about(TaskGrant<ReadLog> granted, PersonId person, long before, int atMost) {
        grants.shown(granted, "who looked", List.of(person));
        return log.about(person, before, atMost);
    }

    /// Who looked at one person's record, as that person may read it, latest first.
    @Transactional
    public List<AccessHistoryEntry> of(TaskGrant<ReadLog> granted, PersonId person) {
        return about(granted, person, Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                .map(logged -> AccessHistoryEntry.of(logged.entry()))
                .toList();
    }
}
