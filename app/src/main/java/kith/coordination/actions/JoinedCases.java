package kith.coordination.actions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kith.coordination.actions.JoinedCaseStore.OpenCase;
import kith.kernel.PersonId;
import kith.kernel.PersonRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Asks a human where people who were joined have more than one open case. Nothing is closed. The one who answers for
/// the earliest case is asked. When the people are parted again, the question is cancelled.
@Component
class JoinedCases implements PersonRows {

    static final String TITLE = "Two open cases. Decide which one goes on, and finish the other.";

    private final JoinedCaseStore store;
    private final JoinedQuestions questions;
    private final Owners owners;

    JoinedCases(JoinedCaseStore store, JoinedQuestions questions, Owners owners) {
        this.store = store;
        this.questions = questions;
        this.owners = owners;
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
        Set<PersonId> people = JoinedQuestions.everybody(into, from);
        List<OpenCase> open = store.openCases(people);
        if (open.size() < 2 || !store.lockAsked(people, ActionOrigin.JOINED).isEmpty()) {
            return;
        }
        Optional<Owner> asked =
                open.stream().map(OpenCase::owner).filter(owners::works).findFirst();
        asked.ifPresent(owner -> questions.ask(into, TITLE, ActionOrigin.JOINED, owner));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void parted(PersonId from, Set<PersonId> into) {
        Set<PersonId> people = JoinedQuestions.everybody(from, into);
        questions.takeBack(
                store.lockAsked(people, ActionOrigin.JOINED),
                () -> store.openCases(people).stream()
                        .map(one -> JoinedQuestions.goingTo(one.openedFor(), one.person(), into))
                        .toList());
    }
}
