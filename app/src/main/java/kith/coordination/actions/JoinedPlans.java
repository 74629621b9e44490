package kith.coordination.actions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kith.coordination.actions.JoinedCaseStore.OpenCase;
import kith.coordination.actions.JoinedCaseStore.OpenPlan;
import kith.kernel.PersonId;
import kith.kernel.PersonRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Asks the key worker of each where people who were joined have more than one open plan. Both plans stay as they are
/// until a worker ends one. When the people are parted again, the questions are cancelled.
@Component
class JoinedPlans implements PersonRows {

    static final String TITLE =
            "Two open plans. Read both with the person and their other key worker, decide which one goes on, and end"
                    + " the other.";

    private final JoinedCaseStore store;
    private final JoinedQuestions questions;
    private final Owners owners;

    JoinedPlans(JoinedCaseStore store, JoinedQuestions questions, Owners owners) {
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
        List<OpenPlan> plans = store.openPlans(people);
        if (plans.size() < 2) {
            return;
        }
        Set<Owner> asked = store.lockAsked(people, ActionOrigin.JOINED_PLANS).stream()
                .map(action -> action.assignment().owner())
                .collect(Collectors.toSet());
        answering(plans, store.openCases(people)).stream()
                .filter(owner -> !asked.contains(owner))
                .forEach(owner -> questions.ask(into, TITLE, ActionOrigin.JOINED_PLANS, owner));
    }

    /// Who answers for the case of each plan's person. Whoever began a plan answers where there is no case.
    private Set<Owner> answering(List<OpenPlan> plans, List<OpenCase> cases) {
        Set<Owner> answering = new LinkedHashSet<>();
        for (OpenPlan plan : plans) {
            cases.stream()
                    .filter(one -> one.openedFor().equals(plan.plannedFor()))
                    .map(OpenCase::owner)
                    .filter(owners::works)
                    .findFirst()
                    .or(() -> Optional.of(plan.starter()).filter(owners::works))
                    .ifPresent(answering::add);
        }
        return answering;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void parted(PersonId from, Set<PersonId> into) {
        Set<PersonId> people = JoinedQuestions.everybody(from, into);
        questions.takeBack(
                store.lockAsked(people, ActionOrigin.JOINED_PLANS),
                () -> store.openPlans(people).stream()
                        .map(plan -> JoinedQuestions.goingTo(plan.plannedFor(), plan.person(), into))
                        .toList());
    }
}
