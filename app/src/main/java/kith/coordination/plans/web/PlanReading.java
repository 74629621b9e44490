package kith.coordination.plans.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.Disclosures;
import kith.access.disclosure.PersonField;
import kith.access.person.AlertsAndNeeds;
import kith.access.person.PersonAlert;
import kith.access.workers.Workers;
import kith.coordination.plans.Plan;
import kith.coordination.plans.Plan.InForce;
import kith.coordination.plans.Plan.Open;
import kith.coordination.plans.PlanAudiences;
import kith.coordination.plans.PlanPermissions;
import kith.coordination.plans.PlanVersion;
import kith.coordination.plans.PlanWriting;
import kith.coordination.plans.Plans;
import kith.coordination.plans.WorkerNames;
import kith.coordination.plans.aboutme.web.AboutMeReading;
import kith.coordination.plans.reviews.ReviewRules;
import kith.coordination.plans.reviews.Reviews;
import kith.kernel.London;
import kith.kernel.PlanId;
import kith.population.Lists;
import kith.population.PersonSummary;
import kith.ui.NotThere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads what the pages of plans show, each page in one transaction with its entry in the log.
@Component
class PlanReading {

    private final Plans plans;
    private final PlanWriting writing;
    private final PlanAudiences audiences;
    private final AboutMeReading aboutMe;
    private final PlanActions toDo;
    private final Reviews reviews;
    private final ReviewRules rules;
    private final Disclosures disclosures;
    private final Workers workers;
    private final Lists lists;
    private final AlertsAndNeeds alerts;
    private final Grants grants;
    private final Clock clock;

    PlanReading(
            Plans plans,
            PlanWriting writing,
            PlanAudiences audiences,
            AboutMeReading aboutMe,
            PlanActions toDo,
            Reviews reviews,
            ReviewRules rules,
            Disclosures disclosures,
            Workers workers,
            Lists lists,
            AlertsAndNeeds alerts,
            Grants grants,
            Clock clock) {
        this.plans = plans;
        this.writing = writing;
        this.audiences = audiences;
        this.aboutMe = aboutMe;
        this.toDo = toDo;
        this.reviews = reviews;
        this.rules = rules;
        this.disclosures = disclosures;
        this.workers = workers;
        this.lists = lists;
        this.alerts = alerts;
        this.grants = grants;
        this.clock = clock;
    }

    @Transactional
    PlanSeen plan(PersonGrant grant, UUID key) {
        List<Plan> all = plans.of(grant);
        return seen(grant, key, all, all.stream().filter(Open.class::isInstance).findFirst());
    }

    /// A plan that is over.
    @Transactional
    PlanSeen earlier(PersonGrant grant, UUID key, PlanId plan) {
        List<Plan> all = plans.of(grant);
        Optional<Plan> found = all.stream()
                .filter(one -> !(one instanceof Open) && one.id().equals(plan))
                .findFirst();
        if (found.isEmpty()) {
            throw new NotThere();
        }
        return seen(grant, key, all, found);
    }

    private PlanSeen seen(PersonGrant grant, UUID key, List<Plan> all, Optional<Plan> shown) {
        LocalDate today = London.today(clock);
        PersonSummary summary = lists.somebody(grant, today).orElseThrow(NotThere::new);
        Disclosure disclosure = disclosures.of(grant);
        WorkerNames names = names();
        int version = shown.map(plan -> writing.latest(grant, plan)).orElse(0);
        grants.shown(grant, "the plan of a person");
        return new PlanSeen(
                summary.name(),
                alerts(grant),
                key,
                aboutMe.headings(grant, disclosure),
                shown,
                all.stream().filter(plan -> !plan.equals(shown.orElse(null))).toList(),
                version,
                shown.map(plan -> sections(grant, plan, version)).orElse(SectionsSeen.NONE),
                toDo.lines(grant, disclosure),
                grants.permits(grant, PlanPermissions.PLAN),
                discloses(grant, disclosure),
                shown.flatMap(plan -> plans.agreement(grant, plan)),
                shown.map(plan -> plans.copies(grant, plan)).orElse(List.of()),
                plans.keyWorker(grant).map(names::of),
                reviews.due(grant, disclosure)
                        .filter(due -> shown.filter(plan -> plan.id().equals(due.plan()))
                                .isPresent()),
                shown.filter(InForce.class::isInstance).isPresent() ? rules.later(today) : rules.first(today),
                today,
                names);
    }

    private SectionsSeen sections(PersonGrant grant, Plan plan, int version) {
        return new SectionsSeen(
                audiences.readable(grant, plan),
                writing.words(grant, plan, version),
                audiences.of(grant, plan),
                writing.conflicts(grant, plan),
                writing.isContested(grant, plan));
    }

    /// Reasons and names are free text: they are for those who write the plan, and can tell where the person is.
    private boolean discloses(PersonGrant grant, Disclosure disclosure) {
        return grants.permits(grant, PlanPermissions.PLAN)
                && (disclosure.shows(PersonField.PLAN)
                        || plans.keyWorker(grant)
                                .filter(grant.viewer().worker()::equals)
                                .isPresent());
    }

    /// The versions of the open plan, the first first.
    @Transactional
    VersionsSeen versions(PersonGrant grant, UUID key) {
        PersonSummary summary = lists.somebody(grant, London.today(clock)).orElseThrow(NotThere::new);
        Plan open = plans.of(grant).stream()
                .filter(Open.class::isInstance)
                .findFirst()
                .orElseThrow(NotThere::new);
        List<PlanVersion> versions = writing.versions(grant, open);
        grants.shown(grant, "the versions of a plan");
        return new VersionsSeen(
                summary.name(),
                alerts(grant),
                key,
                versions,
                plans.agreements(grant, open),
                discloses(grant, disclosures.of(grant)),
                names());
    }

    private List<PersonAlert> alerts(PersonGrant grant) {
        return alerts.of(grant, List.of(grant.person())).getOrDefault(grant.person(), List.of());
    }

    private WorkerNames names() {
        return WorkerNames.of(workers.list());
    }
}
