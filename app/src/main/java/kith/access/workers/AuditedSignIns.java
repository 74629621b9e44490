package kith.access.workers;

import java.time.Clock;
import java.util.Locale;
import kith.access.audit.Outcome;
import kith.kernel.WorkerId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes to the audit log who signed in and out, and who tried to in vain. It never holds a name that somebody typed:
/// people type passwords into the wrong box.
@Service
class AuditedSignIns implements SignInLog {

    /// Stands for whoever typed a name that no worker has.
    private static final WorkerId NOBODY = new WorkerId(0);

    private final WorkerStore workers;
    private final WorkerLog log;
    private final Clock clock;

    AuditedSignIns(WorkerStore workers, WorkerLog log, Clock clock) {
        this.workers = workers;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void signedIn(WorkerId worker) {
        workers.signedIn(worker, clock.instant());
        log.signIn(worker, Outcome.GRANTED, "signed in");
    }

    @Override
    @Transactional
    public void ended(WorkerId worker, SessionEnd why) {
        log.signIn(worker, Outcome.GRANTED, why.words());
    }

    @Override
    @Transactional
    public void failed(String username) {
        log.signIn(named(username), Outcome.DENIED, "failed to sign in");
    }

    @Override
    @Transactional
    public void lockedOut(String username) {
        log.signIn(named(username), Outcome.DENIED, "was kept waiting after failed attempts to sign in");
    }

    @Override
    @Transactional
    public void changedPassword(WorkerId worker) {
        log.signIn(worker, Outcome.GRANTED, "changed their own password");
    }

    private WorkerId named(String username) {
        return workers.find(username.strip().toLowerCase(Locale.ROOT), clock.instant())
                .map(Worker::id)
                .orElse(NOBODY);
    }
}
