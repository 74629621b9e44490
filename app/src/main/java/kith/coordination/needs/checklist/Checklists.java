package kith.coordination.needs.checklist;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.coordination.actions.ActionOrigin;
import kith.coordination.actions.ActionOutcome;
import kith.coordination.actions.ActionPermissions;
import kith.coordination.actions.Actions;
import kith.coordination.actions.NewAction;
import kith.coordination.actions.Owner;
import kith.coordination.needs.NeedOutcome;
import kith.coordination.needs.Needs;
import kith.coordination.needs.SaidBy;
import kith.coordination.needs.checklist.AskedChecklist.Decided;
import kith.coordination.needs.checklist.ChecklistOutcome.NotPossible;
import kith.coordination.needs.checklist.ChecklistOutcome.Written;
import kith.kernel.London;
import kith.kernel.reading.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Asks people whether they are safe and well at home, and makes actions and needs of what the worker confirms.
@Service
public class Checklists {

    /// By when a worker does what the checklist offers.
    private static final int DUE_AFTER_DAYS = 14;

    private final HomeChecklist list = HomeChecklist.current();
    private final ChecklistStore store;
    private final Actions actions;
    private final Needs needs;
    private final Grants grants;
    private final Clock clock;

    Checklists(ChecklistStore store, Actions actions, Needs needs, Grants grants, Clock clock) {
        this.store = store;
        this.actions = actions;
        this.needs = needs;
        this.grants = grants;
        this.clock = clock;
    }

    public HomeChecklist list() {
        return list;
    }

    /// Every time that the person was asked, the latest first, for a page that writes its own entry in the log.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<AskedChecklist> of(PersonGrant grant) {
        return store.of(grant);
    }

    /// The statement that reads it, for a page that sends several together.
    public Query<?> query(PersonGrant grant) {
        return store.query(grant);
    }

    /// Keeps answers. Nothing else follows from them until the worker confirms an offer.
    @Transactional
    public ChecklistOutcome ask(PersonGrant grant, Map<String, ChecklistAnswer> answers) {
        mustWork(grant);
        if (answers.isEmpty()) {
            return new NotPossible("Answer at least one question");
        }
        if (answers.keySet().stream().anyMatch(key -> list.find(key).isEmpty())) {
            return new NotPossible("Answer the questions of the list");
        }
        ChecklistId id = store.add(grant, list.version(), answers, clock.instant());
        grants.shown(grant, "asked " + id);
        return new Written(id);
    }

    /// Makes actions and needs of the offers that the person takes, and keeps that the others are not wanted. What
    /// was decided before stays. All or nothing.
    @Transactional
    public ChecklistOutcome confirm(
            PersonGrant grant, ChecklistId id, Collection<String> taken, Collection<String> notWanted) {
        mustWork(grant);
        Instant now = clock.instant();
        for (String key : taken) {
            if (!notWanted.contains(key) && store.decide(grant, id, key, Decided.TAKEN, now)) {
                Optional<NotPossible> problem = list.find(key).flatMap(question -> take(grant, question.offer()));
                if (problem.isPresent()) {
                    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                    return problem.get();
                }
            }
        }
        notWanted.forEach(key -> store.decide(grant, id, key, Decided.NOT_WANTED, now));
        grants.shown(grant, "confirmed offers of " + id);
        return new Written(id);
    }

    private Optional<NotPossible> take(PersonGrant grant, Offer offer) {
        return switch (offer) {
            case Offer.OfAction(var words, var _) -> {
                ActionOutcome outcome = actions.add(
                        grant,
                        new NewAction(
                                words,
                                new Owner.OfWorker(grant.viewer().worker()),
                                London.today(clock).plusDays(DUE_AFTER_DAYS),
                                ActionOrigin.WORKER));
                yield outcome instanceof ActionOutcome.NotPossible
                        ? Optional.of(new NotPossible("The action cannot be added. Look at the actions of the person"))
                        : Optional.empty();
            }
            case Offer.OfNeed(var words, var about) -> say(needs.say(grant, about, words, SaidBy.PERSON));
            case Offer.OfSupport(var words, var about) -> say(needs.say(grant, about, words, SaidBy.PERSON));
        };
    }

    private static Optional<NotPossible> say(NeedOutcome outcome) {
        return outcome instanceof NeedOutcome.NotPossible(var _, var sentence)
                ? Optional.of(new NotPossible(sentence))
                : Optional.empty();
    }

    private static void mustWork(PersonGrant grant) {
        if (grant.permission() != ActionPermissions.WORK) {
            throw new IllegalArgumentException("The checklist is asked by %s".formatted(ActionPermissions.WORK));
        }
    }
}
