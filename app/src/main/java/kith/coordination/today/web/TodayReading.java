package kith.coordination.today.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.access.disclosure.Disclosures;
import kith.coordination.actions.Action;
import kith.coordination.actions.Actions;
import kith.coordination.actions.Actions.Covering;
import kith.coordination.actions.Actions.Work;
import kith.coordination.actions.Owners;
import kith.coordination.candidates.CandidatePermissions;
import kith.coordination.candidates.CandidatePermissions.TriageCandidates;
import kith.coordination.candidates.Candidates;
import kith.coordination.candidates.OpenCandidate;
import kith.coordination.cases.CareCase.Underway;
import kith.coordination.cases.CasePermissions.MyPeople;
import kith.coordination.cases.CaseQueries;
import kith.coordination.cases.Cases;
import kith.coordination.cases.KeyWorkers;
import kith.coordination.cases.NamedPerson;
import kith.coordination.cases.moves.CaseMoves;
import kith.coordination.plans.reviews.ReviewDue;
import kith.coordination.plans.reviews.ReviewRules;
import kith.coordination.plans.reviews.Reviews;
import kith.coordination.today.web.TodaySeen.Covered;
import kith.coordination.today.web.TodaySeen.Triaging;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.WorkingDays;
import kith.kernel.reading.Queries;
import kith.kernel.reading.Query;
import kith.partners.DisplayNames;
import kith.people.linkage.LinkagePermissions;
import kith.people.review.Review;
import kith.population.changes.Changes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads what the first screen shows, in one transaction with its entry in the log.
@Component
class TodayReading {

    private static final int CANDIDATES_AT_MOST = 5;

    /// A new key worker also reads what happened before.
    private static final int NEWS_OF_NEW_PEOPLE_DAYS = 30;

    private final Cases cases;
    private final CaseQueries caseQueries;
    private final CaseMoves moves;
    private final Review review;
    private final Actions actions;
    private final Owners owners;
    private final Candidates candidates;
    private final KeyWorkers workers;
    private final Changes changes;
    private final Reviews reviews;
    private final ReviewRules rules;
    private final Disclosures disclosures;
    private final DisplayNames names;
    private final WorkingDays workingDays;
    private final Grants grants;
    private final Queries queries;
    private final Clock clock;

    TodayReading(
            Cases cases,
            CaseQueries caseQueries,
            CaseMoves moves,
            Review review,
            Actions actions,
            Owners owners,
            Candidates candidates,
            KeyWorkers workers,
            Changes changes,
            Reviews reviews,
            ReviewRules rules,
            Disclosures disclosures,
            DisplayNames names,
            WorkingDays workingDays,
            Grants grants,
            Queries queries,
            Clock clock) {
        this.cases = cases;
        this.caseQueries = caseQueries;
        this.moves = moves;
        this.review = review;
        this.actions = actions;
        this.owners = owners;
        this.candidates = candidates;
        this.workers = workers;
        this.changes = changes;
        this.reviews = reviews;
        this.rules = rules;
        this.disclosures = disclosures;
        this.names = names;
        this.workingDays = workingDays;
        this.grants = grants;
        this.queries = queries;
        this.clock = clock;
    }

    @Transactional
    TodaySeen today(TaskGrant<MyPeople> granted) {
        LocalDate today = London.today(clock);
        LocalDate since = lastWorkingDay(today);
        Optional<TaskGrant<TriageCandidates>> queue = queue(granted.viewer());
        askTogether(granted, queue);
        List<Underway> held = cases.mine(granted);
        Work work = actions.work(granted);
        List<Action.Open> open = work.own();
        List<Covering> covering = actions.covering(granted);
        List<Underway> heldByOthers = cases.covering(granted);
        List<PersonId> everybody = Stream.of(
                        held.stream().map(Underway::person),
                        open.stream().map(Action::person),
                        heldByOthers.stream().map(Underway::person),
                        covering.stream().flatMap(one -> one.actions().stream()).map(Action::person))
                .flatMap(people -> people)
                .distinct()
                .toList();
        List<Action.Open> waiting = work.asked().stream()
                .filter(action -> everybody.contains(action.person()))
                .toList();
        LocalDate newSince = held.stream().anyMatch(one -> TodaySeen.isNew(one, since))
                ? today.minusDays(NEWS_OF_NEW_PEOPLE_DAYS)
                : since;
        askTogether(granted, queue, everybody, people(held), newSince);
        CaseMoves.Asked asked = moves.asked(granted);
        Disclosures.ForEach disclosed = disclosures.of(granted, everybody);
        grants.shown(granted, "today", everybody);
        return new TodaySeen(
                today,
                since,
                granted.viewer(),
                open,
                waiting,
                owners.names(
                        waiting.stream().map(one -> one.assignment().owner()).toList()),
                reviews(granted, held, disclosed, today),
                asked.offered(),
                asked.moved(),
                new Covered(
                        covering,
                        heldByOthers,
                        reviews(granted, heldByOthers, disclosed, today),
                        covering.stream()
                                .map(one -> one.leave().worker())
                                .distinct()
                                .collect(Collectors.toMap(worker -> worker, workers::name))),
                duplicates(granted.viewer(), held),
                queue.map(this::triaging),
                held,
                changes.since(granted, people(held), newSince, disclosed::of),
                named(granted, everybody),
                disclosed,
                names.today());
    }

    /// The statements that need nothing but the grants.
    private void askTogether(TaskGrant<MyPeople> granted, Optional<TaskGrant<TriageCandidates>> queue) {
        List<Query<?>> first = new ArrayList<>(actions.workQueries(granted));
        first.add(caseQueries.mine(granted));
        first.add(moves.askedQuery(granted));
        queue.ifPresent(open -> first.add(candidates.openQuery(open, CANDIDATES_AT_MOST, 0)));
        queries.askTogether(first);
    }

    /// The statements about the people who were found by the first.
    private void askTogether(
            TaskGrant<MyPeople> granted,
            Optional<TaskGrant<TriageCandidates>> queue,
            List<PersonId> everybody,
            List<PersonId> held,
            LocalDate newSince) {
        List<Query<?>> then = new ArrayList<>(caseQueries.named(granted, everybody));
        then.addAll(disclosures.queries(everybody));
        then.add(reviews.query(granted, held));
        then.addAll(changes.queries(granted, held, newSince));
        if (grants.permits(granted.viewer(), LinkagePermissions.REVIEW)) {
            then.add(review.countAmongQuery(
                    grants.decide(granted.viewer(), LinkagePermissions.REVIEW).orRefuse(), held));
        }
        queue.ifPresent(open -> then.addAll(candidates.openQueries(open, CANDIDATES_AT_MOST, 0)));
        queries.askTogether(then);
    }

    private static List<PersonId> people(List<Underway> cases) {
        return cases.stream().map(Underway::person).toList();
    }

    private Map<PersonId, ReviewDue> reviews(
            TaskGrant<MyPeople> granted, List<Underway> held, Disclosures.ForEach disclosed, LocalDate today) {
        return reviews.due(granted, held.stream().map(Underway::person).toList(), disclosed::of).entrySet().stream()
                .filter(due -> rules.isNear(due.getValue().on(), today))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// How many pairs of records wait that may be one of the viewer's people and somebody else.
    private int duplicates(Viewer viewer, List<Underway> held) {
        return grants.permits(viewer, LinkagePermissions.REVIEW)
                ? review.countAmong(
                        grants.decide(viewer, LinkagePermissions.REVIEW).orRefuse(),
                        held.stream().map(Underway::person).toList())
                : 0;
    }

    private Optional<TaskGrant<TriageCandidates>> queue(Viewer viewer) {
        return viewer.team().isTeam() && grants.permits(viewer, CandidatePermissions.QUEUE)
                ? Optional.of(grants.decide(viewer, CandidatePermissions.QUEUE).orRefuse())
                : Optional.empty();
    }

    private Triaging triaging(TaskGrant<TriageCandidates> queue) {
        List<OpenCandidate> first = candidates.open(queue, CANDIDATES_AT_MOST, 0);
        List<PersonId> people =
                first.stream().map(one -> one.candidate().person()).toList();
        grants.shown(queue, "candidates", people);
        int waiting = first.size() < CANDIDATES_AT_MOST ? first.size() : candidates.count(queue);
        return new Triaging(waiting, first, disclosures.of(queue, people));
    }

    private Map<PersonId, NamedPerson> named(TaskGrant<MyPeople> granted, List<PersonId> everybody) {
        return cases.named(granted, everybody).stream()
                .collect(Collectors.toMap(NamedPerson::person, person -> person));
    }

    private LocalDate lastWorkingDay(LocalDate today) {
        LocalDate day = today.minusDays(1);
        while (!workingDays.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }
}
