package kith.coordination.plans.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kith.access.Grant;
import kith.access.PersonGrant;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.PersonField;
import kith.coordination.circles.Circles;
import kith.coordination.plans.PlanOutcome;
import kith.coordination.plans.PlanOutcome.Changed;
import kith.coordination.plans.PlanOutcome.NotPossible;
import kith.coordination.plans.PlanWriting;
import kith.coordination.plans.Plans;
import kith.coordination.plans.reviews.PlanReview.Outcome;
import kith.coordination.plans.reviews.ReviewDue.Event;
import kith.coordination.plans.reviews.ReviewDue.Kind;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.PlanId;
import kith.kernel.reading.Query;
import kith.population.changes.Change;
import kith.population.changes.ChangeKind;
import kith.population.changes.Changes;
import kith.ui.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The reviews of plans: when each is due, and what came of those that took place.
@Service
public class Reviews {

    private final ReviewStore store;
    private final ReviewRules rules;
    private final Plans plans;
    private final PlanWriting writing;
    private final Changes changes;
    private final Circles circles;
    private final Clock clock;

    Reviews(
            ReviewStore store,
            ReviewRules rules,
            Plans plans,
            PlanWriting writing,
            Changes changes,
            Circles circles,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.plans = plans;
        this.writing = writing;
        this.changes = changes;
        this.circles = circles;
        this.clock = clock;
    }

    /// When the plans in force of these people are due for review. The caller records who was shown.
    ///
    /// @param disclosed what the grant discloses of each of them
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<PersonId, ReviewDue> due(
            Grant granted, Collection<PersonId> people, Function<PersonId, Disclosure> disclosed) {
        List<InForceRow> inForce = people.isEmpty() ? List.of() : store.inForce(granted, people);
        Optional<LocalDate> first = inForce.stream().map(InForceRow::since).min(Comparator.naturalOrder());
        if (first.isEmpty()) {
            return Map.of();
        }
        List<PersonId> planned = inForce.stream().map(InForceRow::person).toList();
        Map<PersonId, List<Change>> changed =
                changes.since(granted, planned, first.get().plusDays(1), disclosed);
        Map<PersonId, List<LocalDate>> carers = circles.carerChanges(granted, planned);
        Map<PersonId, ReviewDue> due = new HashMap<>();
        for (InForceRow row : inForce) {
            List<LocalDate> theirs = disclosed.apply(row.person()).shows(PersonField.CIRCLE)
                    ? carers.getOrDefault(row.person(), List.of())
                    : List.of();
            List<Event> events = events(changed.getOrDefault(row.person(), List.of()), theirs, row.since());
            due.merge(row.person(), ReviewDue.of(row, events, rules), Reviews::earlier);
        }
        return due;
    }

    /// The statement that it reads first, for a page that sends several together.
    public Query<?> query(Grant granted, Collection<PersonId> people) {
        return store.inForceQuery(granted, people);
    }

    /// When the plan in force of one person is due for review; empty where none is in force.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ReviewDue> due(PersonGrant grant, Disclosure disclosure) {
        return Optional.ofNullable(
                due(grant, List.of(grant.person()), _ -> disclosure).get(grant.person()));
    }

    private static ReviewDue earlier(ReviewDue one, ReviewDue other) {
        return other.on().isBefore(one.on()) ? other : one;
    }

    private static List<Event> events(List<Change> changed, List<LocalDate> carers, LocalDate since) {
        return Stream.concat(
                        changed.stream()
                                .filter(change -> change.rule().kind() == ChangeKind.LEFT_HOSPITAL)
                                .flatMap(change -> change.day().stream())
                                .map(day -> new Event(Kind.LEFT_HOSPITAL, day)),
                        carers.stream().map(day -> new Event(Kind.CARER_CHANGED, day)))
                .filter(event -> event.day().isAfter(since))
                .distinct()
                .sorted(Comparator.comparing(Event::day).thenComparing(Event::kind))
                .toList();
    }

    /// The reviews of a plan, the last first.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PlanReview> of(PersonGrant grant, PlanId plan) {
        return store.of(grant, plan);
    }

    /// Records what came of a review, and the day of the next.
    @Transactional
    public PlanOutcome record(PersonGrant grant, PlanId plan, Outcome outcome, String words, LocalDate next) {
        LocalDate today = London.today(clock);
        Optional<String> refusal = refusal(outcome, words, next, today);
        if (refusal.isPresent()) {
            return new NotPossible(refusal.get());
        }
        PlanOutcome planned = plans.reviewed(grant, plan, next);
        if (planned instanceof Changed(var reviewed)) {
            store.add(
                    plan,
                    new PlanReview(
                            writing.latest(grant, reviewed),
                            outcome,
                            words.strip(),
                            next,
                            grant.viewer().worker(),
                            clock.instant()));
        }
        return planned;
    }

    private Optional<String> refusal(Outcome outcome, String words, LocalDate next, LocalDate today) {
        if (!outcome.question().isEmpty() && words.isBlank()) {
            return Optional.of(outcome.question());
        }
        if (!next.isAfter(today)) {
            return Optional.of("Choose a day after today for the next review");
        }
        if (outcome == Outcome.NOT_HELD && next.isAfter(rules.again(today))) {
            return Optional.of("Try again by " + Words.day(rules.again(today)));
        }
        if (next.isAfter(rules.latest(today))) {
            return Optional.of("Review the plan by " + Words.day(rules.latest(today)));
        }
        return Optional.empty();
    }
}
