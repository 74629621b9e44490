package kith.coordination.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.TaskGrant;
import kith.access.leave.Leave;
import kith.access.leave.Leaves;
import kith.access.person.AlertsAndNeeds;
import kith.access.person.PersonAlert;
import kith.coordination.cases.CareCase.Active;
import kith.coordination.cases.CareCase.Cancelled;
import kith.coordination.cases.CareCase.Done;
import kith.coordination.cases.CareCase.EnteredInError;
import kith.coordination.cases.CareCase.Finished;
import kith.coordination.cases.CareCase.Hold;
import kith.coordination.cases.CareCase.OnHold;
import kith.coordination.cases.CareCase.Open;
import kith.coordination.cases.CareCase.Planned;
import kith.coordination.cases.CareCase.Underway;
import kith.coordination.cases.CaseOutcome.Changed;
import kith.coordination.cases.CaseOutcome.NoSuchCase;
import kith.coordination.cases.CaseOutcome.NotPossible;
import kith.coordination.cases.CaseOutcome.TooLate;
import kith.coordination.cases.CasePermissions.MyPeople;
import kith.kernel.CaseId;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import kith.partners.Teams;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The cases of a person: which team coordinates their care, and who is their key worker.
@Service
public class Cases {

    private static final NotPossible NO_KEY_WORKER = new NotPossible("This worker cannot be a key worker");

    private final CareCaseStore store;
    private final HandOverStore handOvers;
    private final CaseRelationships relationships;
    private final KeyWorkers keyWorkers;
    private final Teams teams;
    private final Leaves leaves;
    private final AlertsAndNeeds alerts;
    private final ObjectProvider<FinishRule> rules;
    private final Grants grants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cases(
            CareCaseStore store,
            HandOverStore handOvers,
            CaseRelationships relationships,
            KeyWorkers keyWorkers,
            Teams teams,
            Leaves leaves,
            AlertsAndNeeds alerts,
            ObjectProvider<FinishRule> rules,
            Grants grants,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.handOvers = handOvers;
        this.relationships = relationships;
        this.keyWorkers = keyWorkers;
        this.teams = teams;
        this.leaves = leaves;
        this.alerts = alerts;
        this.rules = rules;
        this.grants = grants;
        this.events = events;
        this.clock = clock;
    }

    /// The person's cases, the latest first, for a page that writes down itself whom it shows.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CareCase> of(PersonGrant grant) {
        return store.of(grant);
    }

    /// The people whose key worker the viewer is, the one they have had longest first.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Underway> mine(TaskGrant<MyPeople> granted) {
        return store.heldBy(granted);
    }

    /// The cases of key workers who are away and for whom the viewer covers.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Underway> covering(TaskGrant<MyPeople> granted) {
        List<Leave> covered = leaves.coveredBy(granted.viewer());
        return covered.isEmpty()
                ? List.of()
                : store.heldBy(granted, covered.stream().map(Leave::worker).toList());
    }

    /// The viewer becomes the key worker of a case whose person moved to where the viewer's team works. The case is
    /// the team's from now on.
    ///
    /// @return whose case it is; empty where it cannot be taken over any more
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<PersonId> takeOver(TaskGrant<MyPeople> granted, CaseId id) {
        Instant now = clock.instant();
        WorkerId me = granted.viewer().worker();
        Optional<KeyWorker.Assigned> assigned = keyWorkers.assigned(me, now);
        if (assigned.isEmpty() || !(store.lockMoved(granted, id).orElse(null) instanceof Underway before)) {
            return Optional.empty();
        }
        Underway after = before.passTo(granted.viewer().team()).assign(assigned.get());
        store.save(after, new Done(me, now));
        relationships.moveTo(before, after, now);
        handOvers.openOf(id).ifPresent(offered -> handOvers.save(offered.withdraw(now)));
        return Optional.of(after.person());
    }

    /// Who the people that a viewer looks after or supports are, with the alerts and communication needs of each.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<NamedPerson> named(TaskGrant<?> granted, Collection<PersonId> people) {
        Map<PersonId, List<PersonAlert>> known = alerts.of(granted, people);
        return store.named(granted, people).stream()
                .map(one -> one.with(known.getOrDefault(one.person(), List.of())))
                .toList();
    }

    /// Plans a case and begins work at once, with a named key worker. Either both happen or neither.
    @Transactional
    public CaseOutcome begin(PersonGrant grant, TeamKey team, WorkerId keyWorker) {
        if (keyWorkers.assigned(keyWorker, clock.instant()).isEmpty()) {
            return NO_KEY_WORKER;
        }
        CaseOutcome outcome = plan(grant, team);
        return outcome instanceof Changed(var planned) ? activate(grant, planned.id(), keyWorker) : outcome;
    }

    /// Plans a case of somebody who has no open one. The team has a relationship with the person from now on.
    @Transactional
    public CaseOutcome plan(PersonGrant grant, TeamKey team) {
        mustCoordinate(grant);
        if (teams.openToday(team).isEmpty()) {
            return noTeam(team);
        }
        store.lockOpening(grant);
        Optional<CareCase> open =
                store.of(grant).stream().filter(Open.class::isInstance).findFirst();
        if (open.isPresent()) {
            return new TooLate(open.get());
        }
        Planned planned = store.open(grant, team, done(grant, clock.instant()));
        relationships.begin(planned);
        grants.shown(grant, "planned " + planned.id());
        return new Changed(planned);
    }

    /// Begins work with a named key worker.
    @Transactional
    public CaseOutcome activate(PersonGrant grant, CaseId id, WorkerId keyWorker) {
        return change(grant, id, "activated", (careCase, now) -> switch (careCase) {
            case Planned planned -> withKeyWorker(keyWorker, now, planned::activate);
            case Underway underway when underway.keyWorker().is(keyWorker) -> new Changed(underway);
            case Underway _, Finished _, Cancelled _, EnteredInError _ -> new TooLate(careCase);
        });
    }

    /// Makes another worker the key worker at once, as when the former one has left. Where both are there, offer
    /// a hand-over instead.
    @Transactional
    public CaseOutcome assign(PersonGrant grant, CaseId id, WorkerId keyWorker) {
        return change(grant, id, "assigned a key worker to", (careCase, now) -> switch (careCase) {
            case Underway underway when underway.keyWorker().is(keyWorker) -> new Changed(underway);
            case Underway underway -> withKeyWorker(keyWorker, now, underway::assign);
            case Planned _, Finished _, Cancelled _, EnteredInError _ -> new TooLate(careCase);
        });
    }

    /// Leaves the place of the key worker empty. A team covers it.
    @Transactional
    public CaseOutcome leaveVacant(PersonGrant grant, CaseId id, TeamKey coveredBy, String why) {
        return change(grant, id, "left vacant the place of the key worker of", (careCase, now) -> switch (careCase) {
            case Underway _ when teams.openToday(coveredBy).isEmpty() -> noTeam(coveredBy);
            case Underway _ when why.isBlank() -> new NotPossible("Say why nobody is the key worker");
            case Underway underway ->
                new Changed(underway.leaveVacant(new KeyWorker.Vacant(coveredBy, why.strip(), now)));
            case Planned _, Finished _, Cancelled _, EnteredInError _ -> new TooLate(careCase);
        });
    }

    @Transactional
    public CaseOutcome hold(PersonGrant grant, CaseId id, String why, Optional<LocalDate> lookAgainOn) {
        return change(grant, id, "put on hold", (careCase, now) -> switch (careCase) {
            case Active _ when why.isBlank() -> new NotPossible("Say why the case is on hold");
            case Active active -> new Changed(active.hold(new Hold(why.strip(), lookAgainOn, done(grant, now))));
            case OnHold held -> new Changed(held);
            case Planned _, Finished _, Cancelled _, EnteredInError _ -> new TooLate(careCase);
        });
    }

    @Transactional
    public CaseOutcome resume(PersonGrant grant, CaseId id) {
        return change(grant, id, "resumed", (careCase, _) -> switch (careCase) {
            case OnHold held -> new Changed(held.resume());
            case Active active -> new Changed(active);
            case Planned _, Finished _, Cancelled _, EnteredInError _ -> new TooLate(careCase);
        });
    }

    @Transactional
    public CaseOutcome finish(PersonGrant grant, CaseId id, FinishReason reason) {
        return change(grant, id, "finished", (careCase, now) -> switch (careCase) {
            case Underway underway ->
                rules.stream()
                        .flatMap(rule -> rule.against(grant, reason).stream())
                        .findFirst()
                        .<CaseOutcome>map(NotPossible::new)
                        .orElseGet(() -> new Changed(underway.finish(reason, done(grant, now))));
            case Finished finished -> new Changed(finished);
            case Planned _, Cancelled _, EnteredInError _ -> new TooLate(careCase);
        });
    }

    /// Ends a case in which nobody has worked with the person yet.
    @Transactional
    public CaseOutcome cancel(PersonGrant grant, CaseId id, String why) {
        return change(grant, id, "cancelled", (careCase, now) -> switch (careCase) {
            case Planned _ when why.isBlank() -> new NotPossible("Say why the case is cancelled");
            case Planned planned -> new Changed(planned.cancel(why.strip(), done(grant, now)));
            case Cancelled cancelled -> new Changed(cancelled);
            case Underway _, Finished _, EnteredInError _ -> new TooLate(careCase);
        });
    }

    @Transactional
    public CaseOutcome enterInError(PersonGrant grant, CaseId id, String why) {
        return change(grant, id, "marked as entered in error", (careCase, now) -> switch (careCase) {
            case Open _ when why.isBlank() -> new NotPossible("Say what was wrong");
            case Open open -> new Changed(open.enterInError(why.strip(), done(grant, now)));
            case EnteredInError already -> new Changed(already);
            case Finished _, Cancelled _ -> new TooLate(careCase);
        });
    }

    private CaseOutcome change(
            PersonGrant grant, CaseId id, String words, BiFunction<CareCase, Instant, CaseOutcome> move) {
        mustCoordinate(grant);
        Optional<CareCase> found = store.lock(grant, id);
        if (found.isEmpty()) {
            return new NoSuchCase();
        }
        CareCase before = found.get();
        Instant now = clock.instant();
        CaseOutcome outcome = move.apply(before, now);
        if (outcome instanceof Changed(var after) && !after.equals(before)) {
            store.save(after, done(grant, now));
            relationships.follow(before, after, now);
            if (!(after instanceof Open)) {
                handOvers.open(grant, id).ifPresent(offered -> handOvers.save(offered.withdraw(now)));
                events.publishEvent(CaseEnded.of(after, grant.viewer().worker(), now));
            }
            grants.shown(grant, words + " " + id);
        }
        return outcome;
    }

    private CaseOutcome withKeyWorker(WorkerId worker, Instant now, Function<KeyWorker.Assigned, CareCase> move) {
        return keyWorkers
                .assigned(worker, now)
                .<CaseOutcome>map(assigned -> new Changed(move.apply(assigned)))
                .orElse(NO_KEY_WORKER);
    }

    private static NotPossible noTeam(TeamKey team) {
        return new NotPossible("There is no open team called %s".formatted(team));
    }

    private static Done done(PersonGrant grant, Instant now) {
        return new Done(grant.viewer().worker(), now);
    }

    private static void mustCoordinate(PersonGrant grant) {
        if (grant.permission() != CasePermissions.COORDINATE) {
            throw new IllegalArgumentException("A case is changed by %s".formatted(CasePermissions.COORDINATE));
        }
    }
}
