package kith.intake.rejects;

import java.util.List;
import java.util.Optional;
import kith.access.Grants;
import kith.access.Viewer;
import kith.kernel.RunId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// What imports rejected or set aside.
@Service
public class RejectedLines {

    public static final int ON_A_PAGE = 100;

    private final RejectStore store;
    private final Grants grants;
    private final TransactionTemplate transaction;

    RejectedLines(RejectStore store, Grants grants, PlatformTransactionManager transactions) {
        this.store = store;
        this.grants = grants;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Takes what one import rejects.
    public Rejects of(RunId run) {
        return new Rejects(run, store, transaction);
    }

    /// An import that reads its files again rejects the same lines again.
    public void forget(RunId run) {
        store.forget(run);
    }

    /// A page of what an import rejected, after the reject with this number. The access is recorded.
    @Transactional
    public RejectsShown page(Viewer viewer, RunId run, int after) {
        return grants.decide(viewer, RejectPermissions.REJECTS)
                .either(
                        granted -> {
                            List<Reject> page = store.rejects(granted, run, after, ON_A_PAGE);
                            grants.shown(granted, "rejects of import " + run.value(), List.of());
                            return new RejectsShown.Page(page);
                        },
                        RejectsShown.No::new);
    }

    /// One of what an import rejected; empty where the viewer may not know of it.
    @Transactional(readOnly = true)
    public Optional<Reject> find(Viewer viewer, RunId run, int no) {
        return grants.decide(viewer, RejectPermissions.REJECTS)
                .either(granted -> store.find(granted, run, no).map(RejectRow::toReject), _ -> Optional.empty());
    }

    /// What to know of a file as a whole before anybody relies on it: sentences without personal data.
    @Transactional(readOnly = true)
    public List<String> notices(RunId run) {
        return store.notices(run);
    }
}
