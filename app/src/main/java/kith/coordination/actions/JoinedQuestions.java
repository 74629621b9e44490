package kith.coordination.actions;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
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

    /// Takes those back whose person has fewer than two once everybody has their own back.
    ///
    /// @param whose of each case or plan the person who has it then; asked only where there is a question
    void takeBack(List<Open> asked, Supplier<List<PersonId>> whose) {
        if (asked.isEmpty()) {
            return;
        }
        List<PersonId> people = whose.get();
        asked.stream()
                .filter(action -> Collections.frequency(people, action.person()) < 2)
                .forEach(this::takeBack);
    }

    /// Who has a case or a plan when people are parted: whoever it was begun for, if they are one of them.
    static PersonId goingTo(PersonId begunFor, PersonId has, Set<PersonId> into) {
        return into.contains(begunFor) ? begunFor : has;
    }

    private void takeBack(Open action) {
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
