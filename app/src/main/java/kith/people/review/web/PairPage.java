package kith.people.review.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kith.access.disclosure.Disclosed;
import kith.access.person.PersonAlert;
import kith.engine.terms.NhsNumber;
import kith.engine.terms.OdsCode;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.people.linkage.components.ComparedField;
import kith.people.linkage.decisions.MatchDecision;
import kith.people.review.Agreement;
import kith.people.review.FieldComparison;
import kith.people.review.Pair;
import kith.people.review.RegisterForecast.Forecast;
import kith.people.review.ReviewReason;
import kith.ui.Cell;
import kith.ui.Choice;
import kith.ui.Column;
import kith.ui.Mistakes;
import kith.ui.Names;
import kith.ui.Table;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// Two records side by side, how they compare field by field, what would come of each answer, and the answers.
///
/// @param weighing how the matcher weighs the two, where it does
/// @param contradicting where rulings contradict each other: those to choose from, to take one back
/// @param notice what the worker should know before deciding, as that something has just changed
public record PairPage(
        String heading,
        String path,
        List<DoubtLine> doubts,
        Table evidence,
        Optional<String> withheld,
        Optional<WeightPart> weighing,
        Table prospects,
        List<DecisionsPage.Line> contradicting,
        String held,
        String asSeen,
        PairForm form,
        Mistakes mistakes,
        Optional<String> notice,
        Optional<String> done,
        Optional<String> undo) {

    public static final List<Choice> REASONS = List.of(
            new Choice("shown", "From the two records on this page"),
            new Choice("known", "I know the person"),
            new Choice("asked", "I asked the person or somebody close to them"),
            new Choice("partner", "I asked the partner that sent the record"),
            new Choice("other", "Something else"));

    public PairPage {
        doubts = List.copyOf(doubts);
        contradicting = List.copyOf(contradicting);
    }

    /// What is in doubt, and the words of the rule that doubts it.
    public record DoubtLine(Tag tag, String why) {}

    /// What went before: what to say on top of the page, and the ruling that can be undone.
    record Before(Optional<String> notice, Optional<String> done, Optional<String> undo) {

        static final Before NOTHING = new Before(Optional.empty(), Optional.empty(), Optional.empty());
    }

    static PairPage of(
            Pair pair,
            ReviewReading.Seen seen,
            Names names,
            WorkerNames workers,
            PairForm form,
            Mistakes mistakes,
            Before before) {
        List<FieldComparison> evidence = pair.evidence();
        return new PairPage(
                pair.areOne() ? "Is this one person?" : "Are these one person?",
                "/review/" + pair.key(),
                pair.reasons().stream()
                        .sorted(Comparator.comparing(ReviewReason::kind))
                        .map(reason -> new DoubtLine(DoubtTags.tag(reason.kind()), DoubtTags.sentence(reason) + "."))
                        .toList(),
                evidence(pair, evidence, seen.alerts(), names),
                pair.isWithheld()
                        ? Optional.of("We do not show where they live, because one of them has a protected address.")
                        : Optional.empty(),
                pair.weights().map(WeightPart::of),
                prospects(pair, seen.prospects().orElseThrow()),
                pair.contradicting().stream()
                        .map(ruled -> DecisionsPage.Line.of(ruled, names, workers))
                        .toList(),
                "Nobody else can open this pair until %s.".formatted(Words.moment(pair.heldUntil())),
                pair.asSeen(),
                form,
                mistakes,
                before.notice(),
                before.done(),
                before.undo());
    }

    /// Whether there is something to rule; where rulings contradict each other, one has to be taken back instead.
    public boolean canBeRuled() {
        return contradicting.isEmpty();
    }

    private static Table evidence(
            Pair pair, List<FieldComparison> evidence, Map<PersonId, List<PersonAlert>> alerts, Names names) {
        boolean isWeighed = evidence.stream().anyMatch(field -> field.weight().isPresent());
        List<Column> columns = new ArrayList<>(List.of(
                Column.head("Field"),
                column(pair.one(), "One record"),
                column(pair.other(), "The other"),
                Column.words("Comparison")));
        if (isWeighed) {
            columns.add(Column.figures("Weight"));
        }
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(sender(pair, names, isWeighed));
        if (!alerts.isEmpty()) {
            rows.add(alerts(pair, alerts, isWeighed));
        }
        evidence.stream()
                .filter(field -> field.one().isPresent() || field.other().isPresent())
                .map(field -> row(field, names, isWeighed))
                .forEach(rows::add);
        return new Table("The two records", columns, rows);
    }

    private static Column column(Pair.Side side, String words) {
        return Column.words(side.dead().orElse(false) ? words + " (recorded as dead)" : words);
    }

    private static List<Cell> sender(Pair pair, Names names, boolean isWeighed) {
        List<Cell> cells = new ArrayList<>(
                List.of(Cell.of("Source"), sender(pair.one(), names), sender(pair.other(), names), Cell.of("")));
        if (isWeighed) {
            cells.add(Cell.of(""));
        }
        return cells;
    }

    private static List<Cell> alerts(Pair pair, Map<PersonId, List<PersonAlert>> alerts, boolean isWeighed) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of("Alerts and needs"),
                Cell.of("")
                        .tagged(PersonAlert.tags(alerts.getOrDefault(pair.one().person(), List.of()))),
                Cell.of("")
                        .tagged(PersonAlert.tags(
                                alerts.getOrDefault(pair.other().person(), List.of()))),
                Cell.of("")));
        if (isWeighed) {
            cells.add(Cell.of(""));
        }
        return cells;
    }

    private static Cell sender(Pair.Side side, Names names) {
        Cell source = Cell.of(side.source().words(names));
        return switch (side.localId()) {
            case Disclosed.Shown<String>(var id) ->
                source.noting(List.of(
                        "their number " + id,
                        "last updated on " + side.saidAt().words(at -> Words.day(London.dayOf(at)))));
            case Disclosed.Withheld<String>() -> source;
        };
    }

    private static List<Cell> row(FieldComparison field, Names names, boolean isWeighed) {
        Cell comparison = Cell.of("").tagged(List.of(tag(field.agreement())));
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(words(field.field())),
                value(field, field.one(), names),
                value(field, field.other(), names),
                field.note().isEmpty() ? comparison : comparison.noting(List.of(field.note()))));
        if (isWeighed) {
            cells.add(Cell.of(
                    field.weight().isPresent()
                            ? "%+.1f".formatted(field.weight().getAsDouble()).replace('-', '\u2212')
                            : ""));
        }
        return cells;
    }

    private static Cell value(FieldComparison field, Optional<String> value, Names names) {
        return Cell.of(value.map(said -> said(field.field(), said, names)).orElse("Not recorded"));
    }

    private static String said(ComparedField field, String value, Names names) {
        return switch (field) {
            case NHS_NUMBER -> NhsNumber.find(value).map(NhsNumber::display).orElse(value);
            case BIRTH_DATE -> day(value);
            case DEATH -> value.startsWith("Died ") ? "Died on " + day(value.substring("Died ".length())) : value;
            case PRACTICE -> OdsCode.find(value).map(names::practice).orElse(value);
            case SEX -> value.substring(0, 1).toUpperCase(Locale.UK) + value.substring(1);
            case GIVEN_NAME, OTHER_NAMES, FAMILY_NAME, ADDRESS, POSTCODE, PHONE, EMAIL -> value;
        };
    }

    private static String day(String iso) {
        try {
            return Words.day(LocalDate.parse(iso));
        } catch (DateTimeParseException _) {
            return iso;
        }
    }

    static String words(ComparedField field) {
        return switch (field) {
            case NHS_NUMBER -> "NHS number";
            case GIVEN_NAME -> "Given name";
            case OTHER_NAMES -> "Other names";
            case FAMILY_NAME -> "Family name";
            case BIRTH_DATE -> "Date of birth";
            case SEX -> "Sex";
            case ADDRESS -> "Address";
            case POSTCODE -> "Postcode";
            case PHONE -> "Telephone";
            case EMAIL -> "Email";
            case PRACTICE -> "Practice";
            case DEATH -> "Alive or dead";
        };
    }

    private static Tag tag(Agreement agreement) {
        return switch (agreement) {
            case SAME -> new Tag("= Same", Tone.GREEN);
            case ALIKE -> new Tag("\u2248 Alike", Tone.YELLOW);
            case DIFFERENT -> new Tag("\u2260 Different", Tone.RED);
            case MISSING -> new Tag("\u2013 Missing", Tone.GREY);
            case NOT_COMPARED -> new Tag("\u2013 Not compared", Tone.GREY);
        };
    }

    private static Table prospects(Pair pair, ReviewReading.Prospects prospects) {
        List<List<Cell>> rows = new ArrayList<>();
        add(rows, pair.areOne() ? "Now, as one person" : "Now", prospects.now());
        add(rows, pair.areOne() ? "If they are not the same" : "If they are the same", prospects.then());
        return new Table(
                "What would change for each person",
                List.of(
                        Column.head("When"),
                        Column.words("Long-term conditions"),
                        Column.words("Three-conditions list")),
                rows);
    }

    private static void add(List<List<Cell>> rows, String when, List<Forecast> people) {
        for (int i = 0; i < people.size(); i++) {
            String who = people.size() == 1 ? when : when + (i == 0 ? ": one record" : ": the other");
            rows.add(row(who, people.get(i)));
        }
    }

    private static List<Cell> row(String who, Forecast forecast) {
        String conditions = String.join(", ", forecast.conditions());
        return List.of(
                Cell.of(who).noting(List.of(Words.count(forecast.records(), "record", "records"))),
                Cell.of(conditions.isEmpty() ? "None known" : conditions),
                Cell.of(forecast.listedSince()
                        .map(since -> "On the list since " + Words.day(since))
                        .orElse("Not on the list")));
    }

    static String done(MatchDecision verdict) {
        return switch (verdict) {
            case SAME_PERSON -> "Decided: the same person.";
            case NOT_SAME_PERSON -> "Decided: not the same person.";
        };
    }

    @Override
    public String toString() {
        return "PairPage";
    }
}
