package kith.coordination.plans.reviews;

import java.time.LocalDate;
import java.util.List;
import kith.kernel.PlanId;

/// When a plan in force is due for review.
///
/// @param since the day of the last review or agreement; what happened after it counts
/// @param because what brought the review forward, the first first; nothing where it was planned for this day
public record ReviewDue(PlanId plan, LocalDate on, LocalDate since, List<Event> because) {

    public ReviewDue {
        because = List.copyOf(because);
    }

    /// Something after which a plan is always reviewed.
    public record Event(Kind kind, LocalDate day) {}

    public enum Kind {
        LEFT_HOSPITAL("Left hospital"),
        CARER_CHANGED("Change of carer");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static ReviewDue of(InForceRow row, List<Event> events, ReviewRules rules) {
        LocalDate on = events.stream()
                .map(event -> rules.afterChange(event.day()))
                .reduce(row.reviewOn(), (one, other) -> one.isBefore(other) ? one : other);
        return new ReviewDue(row.plan(), on, row.since(), on.isBefore(row.reviewOn()) ? events : List.of());
    }

    @Override
    public String toString() {
        return "ReviewDue[" + plan + "]";
    }
}
