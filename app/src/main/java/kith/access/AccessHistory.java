package kith.access;

import java.util.List;
import java.util.Optional;
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
    private final Recorder recorder;

    AccessHistory(AuditLog log, Recorder recorder) {
        this.log = log;
        this.recorder = recorder;
    }

    /// Entries before one id, latest first.
    @Transactional
    public List<Logged> latest(Granted granted, long before, int atMost) {
        recorder.shown(toTheLog(granted), "the log", Optional.empty(), List.of());
        return log.latest(before, atMost);
    }

    /// What one worker saw, latest first.
    @Transactional
    public List<Logged> byWorker(Granted granted, WorkerId worker, long before, int atMost) {
        recorder.shown(toTheLog(granted), "the log of " + worker, Optional.empty(), List.of());
        return log.byWorker(worker, before, atMost);
    }

    /// Entries that name one person, latest first.
    @Transactional
    public List<Logged> about(Granted granted, PersonId person, long before, int atMost) {
        recorder.shown(toTheLog(granted), "who looked", Optional.empty(), List.of(person));
        return log.about(person, before, atMost);
    }

    /// Who looked at one person's record, as that person may read it, latest first.
    @Transactional
    public List<AccessHistoryEntry> of(Granted granted, PersonId person) {
        return about(granted, person, Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                .map(logged -> AccessHistoryEntry.of(logged.entry()))
                .toList();
    }

    private static Granted toTheLog(Granted granted) {
        if (!(granted.asked() instanceof Asked.Log)) {
            throw new IllegalArgumentException("The log is read with a grant to the log, not to %s"
                    .formatted(granted.asked().words()));
        }
        return granted;
    }
}
