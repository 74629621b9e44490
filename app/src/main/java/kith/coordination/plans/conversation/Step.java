package kith.coordination.plans.conversation;

import java.util.Optional;
import kith.coordination.needs.checklist.HomeChecklist;
import kith.coordination.plans.PlanSection;
import kith.coordination.plans.aboutme.AboutMeHeading;

/// One question of the conversation.
///
/// @param key what it is called in addresses, forms and the database
/// @param part the part of the conversation in which it stands
public record Step(String key, String part, String question, String hint, Kind kind) {

    /// What becomes of the answer.
    public sealed interface Kind {

        /// Who supports the person to say it.
        record Supporter() implements Kind {}

        record OfAboutMe(AboutMeHeading heading) implements Kind {}

        record OfPlan(PlanSection section) implements Kind {}

        /// Added to what the person is good at.
        record Contribution() implements Kind {}

        /// One need on each line.
        record OfNeeds() implements Kind {}

        record OfChecklist(HomeChecklist.Question question) implements Kind {}
    }

    /// Whether it is answered by a press of a button.
    public boolean isChoice() {
        return kind instanceof Kind.OfChecklist;
    }

    Optional<AboutMeHeading> heading() {
        return kind instanceof Kind.OfAboutMe(var heading) ? Optional.of(heading) : Optional.empty();
    }

    Optional<PlanSection> section() {
        return kind instanceof Kind.OfPlan(var section) ? Optional.of(section) : Optional.empty();
    }
}
