package kith.coordination.plans.web;

import java.util.Arrays;
import java.util.List;
import kith.access.person.PersonAlert;
import kith.coordination.plans.WorkerNames;
import kith.coordination.plans.reviews.PlanReview;
import kith.ui.Choice;
import kith.ui.DateParts;
import kith.ui.Entry;
import kith.ui.Mistakes;
import kith.ui.Tag;
import kith.ui.Words;

/// The review of a plan: when and why it is due, what changed since the last one, and what came of it.
///
/// @param person the address of the person's page
/// @param plan the number of the plan
/// @param since the day of the last review or agreement
/// @param changes what changed after it, a line each
/// @param next the day that is proposed for the next review
/// @param earlier the reviews that took place, the last first
public record PlanReviewPage(
        String name,
        List<Tag> alerts,
        String person,
        String plan,
        List<Entry> due,
        String since,
        List<String> changes,
        DateParts next,
        List<Entry> earlier,
        PlanReviewForm form,
        Mistakes mistakes) {

    public static final List<Choice> OUTCOMES = Arrays.stream(PlanReview.Outcome.values())
            .map(outcome -> new Choice(outcome.key(), outcome.words()))
            .toList();

    public PlanReviewPage {
        due = List.copyOf(due);
        changes = List.copyOf(changes);
        earlier = List.copyOf(earlier);
    }

    static PlanReviewPage of(PlanReviewSeen seen, PlanReviewForm form, Mistakes mistakes) {
        return new PlanReviewPage(
                seen.name(),
                PersonAlert.tags(seen.alerts()),
                "/people/" + seen.key(),
                String.valueOf(seen.due().plan().value()),
                List.of(PlanWords.review(seen.due(), seen.today()), Entry.of("Key worker", seen.keyWorker())),
                Words.day(seen.due().since()),
                seen.changes(),
                DateParts.of(seen.next()),
                seen.earlier().stream()
                        .map(review -> entry(review, seen.names()))
                        .toList(),
                form,
                mistakes);
    }

    private static Entry entry(PlanReview review, WorkerNames names) {
        String line = review.words().isEmpty()
                ? review.outcome().words()
                : "%s: %s".formatted(review.outcome().words(), review.words());
        return Entry.of(
                Words.moment(review.at()),
                line,
                "Version %d. %s recorded it. Next review on %s."
                        .formatted(review.version(), names.of(review.by()), Words.day(review.next())));
    }

    public String path() {
        return person + "/plan";
    }

    @Override
    public String toString() {
        return "PlanReviewPage[" + person + "]";
    }
}
