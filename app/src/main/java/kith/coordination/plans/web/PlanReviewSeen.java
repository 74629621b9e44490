package kith.coordination.plans.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.access.person.PersonAlert;
import kith.coordination.plans.WorkerNames;
import kith.coordination.plans.reviews.PlanReview;
import kith.coordination.plans.reviews.ReviewDue;

/// What the page of a review is made of.
///
/// @param next the day that is proposed for the next review
record PlanReviewSeen(
        String name,
        List<PersonAlert> alerts,
        UUID key,
        ReviewDue due,
        List<String> changes,
        List<PlanReview> earlier,
        String keyWorker,
        LocalDate next,
        LocalDate today,
        WorkerNames names) {

    @Override
    public String toString() {
        return "PlanReviewSeen[" + key + "]";
    }
}
