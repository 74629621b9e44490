package kith.access.workers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import kith.access.AccessPermissions.ConfirmRoles;
import kith.access.TaskGrant;
import kith.access.workers.RoleProposal.Confirmed;
import kith.access.workers.RoleProposal.Declined;
import kith.access.workers.RoleProposal.Proposed;
import kith.access.workers.RoleProposal.Withdrawn;
import kith.access.workers.WorkerLog.By;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Roles that one person proposes and another confirms.
@Service
public class RoleProposals {

    private static final int OVER_AT_MOST = 20;

    private final RoleProposalStore store;
    private final AccountChanges changes;
    private final WorkerStore workers;
    private final WorkerLog log;
    private final Clock clock;

    RoleProposals(RoleProposalStore store, AccountChanges changes, WorkerStore workers, WorkerLog log, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.workers = workers;
        this.log = log;
        this.clock = clock;
    }

    /// What waits for a second person, the oldest first.
    @Transactional
    public List<Proposed> waiting(TaskGrant<ConfirmRoles> grant) {
        log.by(By.grant(grant), "listing proposed roles");
        return store.waiting();
    }

    /// What came of earlier proposals, the latest first.
    @Transactional(readOnly = true)
    public List<RoleProposal> over(TaskGrant<ConfirmRoles> grant) {
        return store.over(OVER_AT_MOST);
    }

    /// What is proposed for anybody, for a page that shows workers.
    @Transactional(readOnly = true)
    public List<Proposed> waiting() {
        return store.waiting();
    }

    /// The worker has the role from now on. Confirming twice is confirming once.
    @Transactional
    public Outcome confirm(TaskGrant<ConfirmRoles> grant, RoleProposalId id) {
        return answer(grant, id, (proposed, now) -> {
            Confirmed confirmed = proposed.confirm(grant.viewer().worker(), now);
            return switch (changes.begin(By.grant(grant), confirmed)) {
                case Workers.Outcome.Done _ -> saved(confirmed);
                case Workers.Outcome.Refused(var sentence) -> new Outcome.Refused(sentence);
                case Workers.Outcome.Proposed _ -> throw new IllegalStateException(id + " is proposed again");
            };
        });
    }

    /// The worker does not get the role.
    @Transactional
    public Outcome decline(TaskGrant<ConfirmRoles> grant, RoleProposalId id, String why) {
        return answer(grant, id, (proposed, now) -> {
            if (why.isBlank()) {
                return new Outcome.Refused("Say why you decline it");
            }
            log.by(By.grant(grant), "declining " + words(proposed));
            return saved(proposed.decline(grant.viewer().worker(), why.strip(), now));
        });
    }

    /// Who proposed it takes it back.
    @Transactional
    public Outcome withdraw(TaskGrant<ConfirmRoles> grant, RoleProposalId id) {
        return store.lock(id)
                .map(proposal -> switch (proposal) {
                    case Proposed proposed
                    when proposed.request().by().equals(grant.viewer().worker()) -> {
                        log.by(By.grant(grant), "taking back " + words(proposed));
                        yield saved(proposed.withdraw(clock.instant()));
                    }
                    case Proposed _ -> new Outcome.Refused("Only the person who proposed it can take it back");
                    case Withdrawn withdrawn -> new Outcome.Answered(withdrawn);
                    case Confirmed _, Declined _ -> new Outcome.TooLate();
                })
                .orElseGet(Outcome.TooLate::new);
    }

    private Outcome answer(
            TaskGrant<ConfirmRoles> grant, RoleProposalId id, BiFunction<Proposed, Instant, Outcome> answering) {
        Optional<RoleProposal> found = store.lock(id);
        if (found.isEmpty()) {
            return new Outcome.TooLate();
        }
        return switch (found.get()) {
            case Proposed proposed
            when proposed.isForAnswerBy(grant.viewer().worker()) -> answering.apply(proposed, clock.instant());
            case Proposed proposed -> {
                log.by(By.grant(grant), "answering " + words(proposed) + " (not done)");
                yield new Outcome.Refused("Somebody else has to answer this");
            }
            case Confirmed confirmed -> new Outcome.Answered(confirmed);
            case Declined declined -> new Outcome.Answered(declined);
            case Withdrawn _ -> new Outcome.TooLate();
        };
    }

    private Outcome saved(RoleProposal proposal) {
        store.save(proposal);
        return new Outcome.Answered(proposal);
    }

    private String words(Proposed proposed) {
        return "for worker %s the role %s"
                .formatted(
                        workers.get(proposed.request().worker(), clock.instant())
                                .username(),
                        proposed.request().role().key());
    }

    /// What came of answering.
    public sealed interface Outcome {

        /// The proposal as it is now.
        record Answered(RoleProposal proposal) implements Outcome {}

        /// It was taken back or answered before.
        record TooLate() implements Outcome {}

        /// It cannot be done, and why, in a sentence.
        record Refused(String sentence) implements Outcome {}
    }
}
