package kith.coordination.actions;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import kith.coordination.actions.Action.Assignment;
import kith.coordination.actions.Action.Cancelled;
import kith.coordination.actions.Action.Entered;
import kith.coordination.actions.Action.Open;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.WorkingDays;
import org.springframework.stereotype.Component;

/// Asks a human about people who were joined, by the next working day, and takes the question back when they are
/// separate people again.
@Component
class JoinedQuestions {

    private static final String PARTED = "They are separate people again";

    private final ActionStore actions;
    private final ActionRelationships relationships;
    private final WorkingDays workingDays;
    private final Clock clock;

    JoinedQuestions(ActionStore actions, ActionRelationships relationships, WorkingDays workingDays, Clock clock) {
        this.actions = actions;
        this.relationships = relationships;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    void ask(PersonId person, String title, ActionOrigin origin, Owner owner) {
        Instant now = clock.instant();
        Open action = actions.addByKith(
                person,
                title,
                origin,
                new Assignment(owner, workingDays.next(London.dayOf(now))),
                new Entered(OverdueActions.KITH, now));
        relationships.begin(action, now);
    }

    void takeBack(Open action) {
        Instant now = clock.instant();
        Entered entered = new Entered(OverdueActions.KITH, now);
        Cancelled cancelled = action.cancel(PARTED, entered);
        actions.save(cancelled, entered);
        relationships.follow(action, cancelled, now);
    }

    static Set<PersonId> everybody(PersonId one, Collection<PersonId> others) {
        Set<PersonId> people = new HashSet<>(others);
        people.add(one);
        return people;
    }
}
