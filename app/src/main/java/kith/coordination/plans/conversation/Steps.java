package kith.coordination.plans.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.coordination.needs.checklist.HomeChecklist;
import kith.coordination.plans.PlanSection;
import kith.coordination.plans.aboutme.AboutMeHeading;
import kith.coordination.plans.conversation.Step.Kind;

/// Every question, in the order in which they are asked. What matters, what somebody is good at and what they give come
/// before what they need.
public record Steps(List<Step> all) {

    public static final String SUPPORTER = "who";
    static final String STRENGTHS = "strengths";
    static final String GIVES = "gives";
    static final String NEEDS = "needs";
    static final String GOALS = "goals";
    static final String HOME = "home-";

    public Steps {
        all = List.copyOf(all);
    }

    public static Steps of(HomeChecklist list) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                SUPPORTER,
                "Before we begin",
                "Does somebody support the person to say this?",
                "Their name. Leave it empty where the person speaks for themselves.",
                new Kind.Supporter()));
        for (AboutMeHeading heading : AboutMeHeading.values()) {
            steps.add(new Step(
                    "about-" + heading.key(),
                    "About me",
                    heading.words(),
                    heading.hint(),
                    new Kind.OfAboutMe(heading)));
        }
        steps.add(new Step(
                STRENGTHS,
                "Strengths",
                "What am I good at?",
                "What can the person do well? What are they proud of?",
                new Kind.OfPlan(PlanSection.STRENGTHS)));
        steps.add(new Step(
                GIVES,
                "Strengths",
                "What do I give, or would like to give?",
                "To family, friends, neighbours or a group.",
                new Kind.Contribution()));
        steps.add(new Step(
                NEEDS,
                "Needs",
                "What do I need?",
                "Body, mind, home, money, company and safety. One need on each line.",
                new Kind.OfNeeds()));
        for (HomeChecklist.Question question : list.questions()) {
            steps.add(new Step(
                    HOME + question.key(),
                    "Safe and well at home",
                    question.words(),
                    "The person need not answer.",
                    new Kind.OfChecklist(question)));
        }
        steps.add(new Step(
                GOALS,
                "Goals",
                PlanSection.GOALS.heading() + "?",
                PlanSection.GOALS.hint(),
                new Kind.OfPlan(PlanSection.GOALS)));
        return new Steps(steps);
    }

    public Optional<Step> find(String key) {
        return all.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    /// The step after this one; empty after the last.
    public Optional<Step> after(Step step) {
        int next = all.indexOf(step) + 1;
        return next < all.size() ? Optional.of(all.get(next)) : Optional.empty();
    }
}
