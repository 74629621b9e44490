package kith.coordination.plans.web;

import java.time.LocalDate;
import kith.ui.DateParts;

/// When a plan is reviewed, where the worker says nothing else: six to eight weeks after it comes into force, and
/// three to six months after each review.
final class ReviewDay {

    private static final int WEEKS_AT_FIRST = 7;
    private static final int MONTHS_LATER = 4;

    static DateParts proposed(boolean first, LocalDate today) {
        LocalDate day = first ? today.plusWeeks(WEEKS_AT_FIRST) : today.plusMonths(MONTHS_LATER);
        return new DateParts(
                String.valueOf(day.getDayOfMonth()),
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.getYear()));
    }

    private ReviewDay() {}
}
