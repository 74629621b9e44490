package kith.coordination.actions;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kith.coordination.actions.Action.Assignment;
import kith.coordination.actions.Action.Cancelled;
import kith.coordination.actions.Action.Entered;
import kith.coordination.actions.Action.Open;
import kith.coordination.actions.JoinedCaseStore.OpenCase;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.PersonRows;
import kith.kernel.WorkingDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Asks a human where people who were joined have more than one open case. Nothing is closed. The one who answers for
/// the earliest case is asked. When the people are parted again, the question is cancelled.
@Component
class JoinedCases implements PersonRows {

    static final String TITLE = "Two open cases. Decide which one goes on, and finish the other.";
    private static final String PARTED = "They are separate people again";

    private final JoinedCaseStore store;
    private final ActionStore actions;
    private final ActionRelationships relationships;
    private final Owners owners;
    private final WorkingDays workingDays;
    private final Clock clock;

    JoinedCases(
            JoinedCaseStore store,
            ActionStore actions,
            ActionRelationships relationships,
            Owners owners,
            WorkingDays workingDays,
            Clock clock) {
        this.store = store;
        this.actions = actions;
        this.relationships = relationships;
        this.owners = owners;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /// It keeps no rows of its own.
    @Override
    public Set<String> tables() {
        return Set.of();
    }

    /// Whoever else keeps rows may have moved theirs before this, or not yet.
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void joined(PersonId into, Set<PersonId> from) {
        Set<PersonId> people = everybody(into, from);
        List<OpenCase> open = store.openCases(people);
        if (open.size() < 2 || !store.lockAsked(people).isEmpty()) {
            return;
        }
        Optional<Owner> asked =
                open.stream().map(OpenCase::owner).filter(owners::works).findFirst();
        asked.ifPresent(owner -> ask(into, owner));
    }

    private void ask(PersonId person, Owner owner) {
        Instant now = clock.instant();
        Open action = actions.addByKith(
                person,
                TITLE,
                ActionOrigin.JOINED,
                new Assignment(owner, workingDays.next(London.dayOf(now))),
                new Entered(OverdueActions.KITH, now));
        relationships.begin(action, now);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void parted(PersonId from, Set<PersonId> into) {
        Set<PersonId> people = everybody(from, into);
        List<Open> asked = store.lockAsked(people);
        if (asked.isEmpty()) {
            return;
        }
        List<OpenCase> open = store.openCases(people);
        Instant now = clock.instant();
        Entered entered = new Entered(OverdueActions.KITH, now);
        for (Open action : asked) {
            if (goingTo(action.person(), open, into) < 2) {
                Cancelled cancelled = action.cancel(PARTED, entered);
                actions.save(cancelled, entered);
                relationships.follow(action, cancelled, now);
            }
        }
    }

    /// How many of the cases are this person's once everybody has their own back.
    private static long goingTo(PersonId person, Collection<OpenCase> cases, Set<PersonId> into) {
        return cases.stream()
                .map(one -> into.contains(one.openedFor()) ? one.openedFor() : one.person())
                .filter(person::equals)
                .count();
    }

    private static Set<PersonId> everybody(PersonId one, Set<PersonId> others) {
        Set<PersonId> people = new HashSet<>(others);
        people.add(one);
        return people;
    }
}
