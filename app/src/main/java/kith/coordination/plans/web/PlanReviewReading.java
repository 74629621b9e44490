package kith.coordination.plans.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.disclosure.Disclosed;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.Disclosures;
import kith.access.disclosure.PersonField;
import kith.access.person.AlertsAndNeeds;
import kith.access.workers.Workers;
import kith.coordination.plans.Plan;
import kith.coordination.plans.Plan.InForce;
import kith.coordination.plans.PlanWriting;
import kith.coordination.plans.Plans;
import kith.coordination.plans.WorkerNames;
import kith.coordination.plans.reviews.PlanReview;
import kith.coordination.plans.reviews.ReviewDue;
import kith.coordination.plans.reviews.ReviewRules;
import kith.coordination.plans.reviews.Reviews;
import kith.kernel.London;
import kith.partners.DisplayNames;
import kith.population.Lists;
import kith.population.PersonSummary;
import kith.population.changes.Changes;
import kith.ui.NotThere;
import kith.ui.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the page of a review, in one transaction with its entry in the log.
@Component
class PlanReviewReading {

    private final Plans plans;
    private final PlanWriting writing;
    private final Reviews reviews;
    private final ReviewRules rules;
    private final Changes changes;
    private final Disclosures disclosures;
    private final DisplayNames partners;
    private final Workers workers;
    private final Lists lists;
    private final AlertsAndNeeds alerts;
    private final Grants grants;
    private final Clock clock;

    PlanReviewReading(
            Plans plans,
            PlanWriting writing,
            Reviews reviews,
            ReviewRules rules,
            Changes changes,
            Disclosures disclosures,
            DisplayNames partners,
            Workers workers,
            Lists lists,
            AlertsAndNeeds alerts,
            Grants grants,
            Clock clock) {
        this.plans = plans;
        this.writing = writing;
        this.reviews = reviews;
        this.rules = rules;
        this.changes = changes;
        this.disclosures = disclosures;
        this.partners = partners;
        this.workers = workers;
        this.lists = lists;
        this.alerts = alerts;
        this.grants = grants;
        this.clock = clock;
    }

    /// Empty where no plan is in force.
    @Transactional
    Optional<PlanReviewSeen> review(PersonGrant grant, UUID key) {
        LocalDate today = London.today(clock);
        PersonSummary summary = lists.somebody(grant, today).orElseThrow(NotThere::new);
        Disclosure disclosure = disclosures.of(grant);
        WorkerNames names = names();
        grants.shown(grant, "the review of a plan");
        return reviews.due(grant, disclosure)
                .map(due -> new PlanReviewSeen(
                        summary.name(),
                        alerts.of(grant, List.of(grant.person())).getOrDefault(grant.person(), List.of()),
                        key,
                        due,
                        since(grant, due, disclosure),
                        earlier(grant, due, disclosure),
                        plans.keyWorker(grant).map(names::of).orElse("Nobody yet"),
                        rules.later(today),
                        today,
                        names));
    }

    /// What was found is free text, which can tell where the person is.
    private List<PlanReview> earlier(PersonGrant grant, ReviewDue due, Disclosure disclosure) {
        boolean isKeyWorker =
                plans.keyWorker(grant).filter(grant.viewer().worker()::equals).isPresent();
        return reviews.of(grant, due.plan()).stream()
                .map(review -> isKeyWorker
                                || disclosure.shows(PersonField.PLAN)
                                || review.by().equals(grant.viewer().worker())
                        ? review
                        : review.saying(Disclosed.WITHHELD))
                .toList();
    }

    private List<String> since(PersonGrant grant, ReviewDue due, Disclosure disclosure) {
        List<String> lines = new ArrayList<>();
        changes.since(grant, List.of(grant.person()), due.since().plusDays(1), _ -> disclosure)
                .getOrDefault(grant.person(), List.of())
                .forEach(change -> lines.add(change.words(partners.today())));
        due.because().stream()
                .filter(event -> event.kind() == ReviewDue.Kind.CARER_CHANGED)
                .map(PlanWords::because)
                .forEach(lines::add);
        plans.of(grant).stream()
                .filter(InForce.class::isInstance)
                .filter(plan -> plan.id().equals(due.plan()))
                .mapToLong(plan -> versions(grant, plan, due.since()))
                .filter(count -> count > 0)
                .forEach(count -> lines.add(Words.count(count, "new version", "new versions") + " of the plan"));
        return lines;
    }

    private long versions(PersonGrant grant, Plan plan, LocalDate since) {
        return writing.versions(grant, plan).stream()
                .filter(version -> London.dayOf(version.savedAt()).isAfter(since))
                .count();
    }

    private WorkerNames names() {
        return WorkerNames.of(workers.list());
    }
}
