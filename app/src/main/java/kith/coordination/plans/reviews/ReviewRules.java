package kith.coordination.plans.reviews;

import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// When plans are reviewed, where the worker chooses no other day: six to eight weeks after the plan came into force,
/// then every three to six months, and always after a stay in hospital or a change of carer.
@Component
public class ReviewRules {

    private final int firstWeeks;
    private final int laterMonths;
    private final int latestMonths;
    private final int afterChangeDays;
    private final int againDays;
    private final int remindDays;

    ReviewRules(
            @Value("${kith.reviews.first-weeks:7}") int firstWeeks,
            @Value("${kith.reviews.later-months:4}") int laterMonths,
            @Value("${kith.reviews.latest-months:6}") int latestMonths,
            @Value("${kith.reviews.after-change-days:14}") int afterChangeDays,
            @Value("${kith.reviews.again-days:28}") int againDays,
            @Value("${kith.reviews.remind-days:7}") int remindDays) {
        this.firstWeeks = firstWeeks;
        this.laterMonths = laterMonths;
        this.latestMonths = latestMonths;
        this.afterChangeDays = afterChangeDays;
        this.againDays = againDays;
        this.remindDays = remindDays;
    }

    /// The first review of a plan that comes into force today.
    public LocalDate first(LocalDate today) {
        return today.plusWeeks(firstWeeks);
    }

    /// The review after one that takes place today.
    public LocalDate later(LocalDate today) {
        return today.plusMonths(laterMonths);
    }

    /// The last day that can be chosen today.
    LocalDate latest(LocalDate today) {
        return today.plusMonths(latestMonths);
    }

    /// The last day on which a review is tried again that did not take place today.
    LocalDate again(LocalDate today) {
        return today.plusDays(againDays);
    }

    /// The day by which a plan is reviewed after something changed.
    LocalDate afterChange(LocalDate changed) {
        return changed.plusDays(afterChangeDays);
    }

    /// Whether the worker is reminded of a review by now.
    public boolean isNear(LocalDate due, LocalDate today) {
        return !due.isAfter(today.plusDays(remindDays));
    }
}
