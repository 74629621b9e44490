package kith.coordination.today.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kith.access.disclosure.Disclosure;
import kith.access.person.PersonAlert;
import kith.coordination.candidates.OpenCandidate;
import kith.coordination.candidates.web.CandidateWords;
import kith.coordination.cases.CareCase.Active;
import kith.coordination.cases.CareCase.OnHold;
import kith.coordination.cases.CareCase.Underway;
import kith.coordination.cases.NamedPerson;
import kith.coordination.plans.reviews.ReviewDue;
import kith.coordination.plans.web.PlanWords;
import kith.coordination.today.web.TodaySeen.Triaging;
import kith.kernel.London;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Names;
import kith.ui.Table;
import kith.ui.Tag;
import kith.ui.Tile;
import kith.ui.Tone;
import kith.ui.Words;

/// What a worker does today: what is due, what waits for an answer, and what is new about their people.
///
/// @param due what is due today or overdue
/// @param reviews the plans whose review is near or overdue
/// @param later what is due on a later day
/// @param covering what is due for each worker who is away and for whom the viewer covers
/// @param offers how many hand-overs wait, in words
/// @param moved how many people moved to where another team works, in words
/// @param waiting what others were asked to do
/// @param candidates the people about whom the viewer's team decides
/// @param news what changed since the last working day
/// @param duplicates how many pairs of records wait that are about the viewer's people, in words
public record TodayPage(
        String day,
        Optional<String> offers,
        Optional<String> moved,
        Optional<Table> due,
        Optional<Table> reviews,
        Optional<Table> later,
        List<Table> covering,
        Optional<Table> waiting,
        Optional<Candidates> candidates,
        String since,
        Optional<Table> news,
        List<Tile> people,
        Optional<String> duplicates) {

    public TodayPage {
        covering = List.copyOf(covering);
        people = List.copyOf(people);
    }

    static TodayPage of(TodaySeen seen, CandidateWords words) {
        ActionRows actions = seen.rows();
        return new TodayPage(
                Words.day(seen.today()),
                offers(seen),
                moved(seen),
                actions.due(seen.actions()),
                reviews(seen),
                actions.later(seen.actions()),
                covering(seen, actions),
                actions.waiting(seen.waiting(), seen.owners()),
                seen.triaging().map(triaging -> candidates(triaging, words, seen.names(), seen.today())),
                Words.day(seen.since()),
                news(seen),
                stages(seen),
                duplicates(seen));
    }

    private static Candidates candidates(Triaging triaging, CandidateWords words, Names names, LocalDate today) {
        List<List<Cell>> rows = triaging.first().stream()
                .map(one -> row(one, triaging.disclosed().of(one.candidate().person()), words, names, today))
                .toList();
        return new Candidates(
                Words.count(triaging.waiting(), "person is waiting", "people are waiting"),
                rows.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Table(
                                "First to decide", List.of(Column.head("Person"), Column.words("Why")), rows)));
    }

    private static List<Cell> row(
            OpenCandidate candidate, Disclosure disclosure, CandidateWords words, Names names, LocalDate today) {
        List<String> reasons = candidate.reasons().stream()
                .map(reason -> words.reason(reason, disclosure, names))
                .toList();
        return List.of(
                Cell.link(candidate.shownName(), "/people/" + candidate.key() + "/candidate")
                        .noting(List.of(candidate
                                .born()
                                .map(born -> Words.age(born, today))
                                .orElse("Age not known")))
                        .tagged(tags(candidate)),
                Cell.of(reasons.getFirst()).noting(reasons.subList(1, reasons.size())));
    }

    private static List<Tag> tags(OpenCandidate candidate) {
        List<Tag> tags = new ArrayList<>(PersonAlert.tags(candidate.alerts()));
        if (candidate.died()) {
            tags.addFirst(new Tag("Died", Tone.GREY));
        }
        return tags;
    }

    private static Optional<String> offers(TodaySeen seen) {
        return seen.offered() == 0
                ? Optional.empty()
                : Optional.of(Words.count(seen.offered(), "hand-over waits", "hand-overs wait") + " for your answer");
    }

    private static Optional<String> moved(TodaySeen seen) {
        return seen.moved() == 0
                ? Optional.empty()
                : Optional.of(Words.count(seen.moved(), "person with a case has", "people with a case have")
                        + " moved to another team");
    }

    /// One table for each worker who is away, also where nothing is due for them today.
    private static List<Table> covering(TodaySeen seen, ActionRows actions) {
        return seen.covered().actions().stream()
                .map(one -> {
                    String name = seen.covered().name(one.leave().worker());
                    Table due = actions.due(one, name);
                    List<List<Cell>> reviews = seen.covered().held().stream()
                            .filter(held -> held.keyWorker().is(one.leave().worker()))
                            .flatMap(held -> review(seen, held).stream())
                            .toList();
                    return new Table(
                            due.caption(),
                            due.columns(),
                            Stream.concat(due.rows().stream(), reviews.stream()).toList());
                })
                .toList();
    }

    private static Optional<List<Cell>> review(TodaySeen seen, Underway held) {
        ReviewDue due = seen.covered().reviews().get(held.person());
        return due == null
                ? Optional.empty()
                : seen.rows()
                        .person(held.person())
                        .map(person -> List.of(
                                Cell.link("Review the plan", "/people/%s/plan/review".formatted(person.key())),
                                ActionRows.who(person),
                                Cell.of(Words.day(due.on()))));
    }

    /// The review that is due first comes first.
    private static Optional<Table> reviews(TodaySeen seen) {
        List<List<Cell>> rows = seen.reviews().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(ReviewDue::on)))
                .flatMap(due ->
                        seen
                                .rows()
                                .person(due.getKey())
                                .map(person -> row(person, due.getValue(), seen.today()))
                                .stream())
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        "Reviews of plans",
                        List.of(Column.head("Plan of"), Column.words("Why"), Column.words("Review by")),
                        rows));
    }

    private static List<Cell> row(NamedPerson person, ReviewDue due, LocalDate today) {
        List<String> why = due.because().stream().map(PlanWords::because).toList();
        Cell by = Cell.of(Words.day(due.on()));
        return List.of(
                Cell.link(person.name(), "/people/%s/plan/review".formatted(person.key()))
                        .tagged(PersonAlert.tags(person.alerts())),
                why.isEmpty() ? Cell.of("Planned") : Cell.of(why.getFirst()).noting(why.subList(1, why.size())),
                due.on().isBefore(today) ? by.tagged(List.of(new Tag("Overdue", Tone.RED))) : by);
    }

    private static Optional<Table> news(TodaySeen seen) {
        List<List<Cell>> rows = new ArrayList<>();
        for (var one : seen.held()) {
            seen.rows().person(one.person()).ifPresent(person -> {
                if (TodaySeen.isNew(one, seen.since())) {
                    rows.add(List.of(
                            ActionRows.who(person),
                            Cell.of("You are the key worker since "
                                            + Words.day(
                                                    London.dayOf(one.keyWorker().since())))
                                    .tagged(List.of(new Tag("New to you", Tone.BLUE)))));
                }
                seen.news(one)
                        .forEach(change -> rows.add(List.of(
                                ActionRows.who(person),
                                Cell.of(change.words(seen.names()))
                                        .tagged(List.of(new Tag(change.rule().name(), Tone.BLUE))))));
            });
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Table("New about your people", List.of(Column.head("Person"), Column.words("What")), rows));
    }

    private static Optional<String> duplicates(TodaySeen seen) {
        return seen.duplicates() == 0
                ? Optional.empty()
                : Optional.of(Words.count(seen.duplicates(), "possible duplicate", "possible duplicates"));
    }

    private static List<Tile> stages(TodaySeen seen) {
        long active = seen.held().stream().filter(Active.class::isInstance).count();
        long onHold = seen.held().stream().filter(OnHold.class::isInstance).count();
        return List.of(
                tile("Active", "&state=active", active),
                tile("On hold", "&state=on-hold", onHold),
                tile("No contact for 90 days", "&contact=none-for-90-days", seen.withoutContact()));
    }

    private static Tile tile(String title, String filter, long people) {
        return new Tile(
                title,
                "/people?whose=mine" + filter,
                Words.number(people),
                people == 1 ? "person" : "people",
                List.of(),
                List.of());
    }

    /// The people about whom a team decides.
    ///
    /// @param count how many wait, in words
    /// @param first those who left hospital lately, then those who have waited longest
    public record Candidates(String count, Optional<Table> first) {}

    @Override
    public String toString() {
        return "TodayPage";
    }
}
