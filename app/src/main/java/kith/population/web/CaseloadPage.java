package kith.population.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kith.access.person.PersonAlert;
import kith.engine.registers.Catalogue;
import kith.engine.registers.Condition;
import kith.population.Belonging;
import kith.population.Caseload;
import kith.ui.Cell;
import kith.ui.Choice;
import kith.ui.Column;
import kith.ui.Pager;
import kith.ui.Table;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// A neighbourhood's people with three or more conditions, each with why.
///
/// @param csv where the same comes as a file
public record CaseloadPage(
        String heading,
        String path,
        String sentence,
        String note,
        Filter filter,
        Table people,
        Pager pager,
        String csv) {

    static final int ON_A_PAGE = 25;

    public boolean isEmpty() {
        return people.rows().isEmpty();
    }

    static CaseloadPage of(
            CaseloadPlace place, CaseloadForm form, Caseload caseload, List<CaseloadLine> lines, Catalogue catalogue) {
        return new CaseloadPage(
                place.name(),
                place.path(),
                sentence(caseload, lines.size()),
                place.note(),
                Filter.of(form, catalogue),
                table(form, lines),
                Pager.of(
                        Math.min(form.pageNumber(), caseload.pages()),
                        caseload.pages(),
                        page -> form.href(place.path(), page)),
                form.href(place.path() + "/caseload.csv", 1));
    }

    private static String sentence(Caseload caseload, int shown) {
        if (caseload.total() == 0 || shown == 0) {
            return "Nobody is on this list.";
        }
        String all = Words.count(caseload.total(), "person", "people");
        int first = (caseload.asked().page() - 1) * ON_A_PAGE + 1;
        return caseload.total() <= shown
                ? all
                : "%s. This page shows %s to %s"
                        .formatted(all, Words.number(first), Words.number((long) first + shown - 1));
    }

    private static Table table(CaseloadForm form, List<CaseloadLine> lines) {
        boolean registered = form.by() == Belonging.REGISTERED;
        return new Table(
                "People with three or more long-term conditions",
                List.of(
                        Column.head("Person"),
                        Column.words("Age"),
                        Column.words("Conditions and sources"),
                        Column.words(registered ? "Practice" : "Lives in"),
                        Column.words("Deprivation (1 is most, 10 is least)")),
                lines.stream().map(line -> row(line, registered)).toList());
    }

    private static List<Cell> row(CaseloadLine line, boolean registered) {
        return List.of(
                Cell.link(line.name(), "/people/" + line.key()).tagged(tags(line)),
                Cell.of(line.age())
                        .noting(line.born().map(born -> "born " + Words.day(born)).stream()
                                .toList()),
                Cell.of(Words.count(line.why().size(), "condition", "conditions"))
                        .noting(line.why().stream().map(CaseloadPage::why).toList()),
                Cell.of(registered ? line.practice() : line.home()),
                Cell.of(line.decile()));
    }

    private static List<Tag> tags(CaseloadLine line) {
        List<Tag> tags = new ArrayList<>(PersonAlert.tags(line.alerts()));
        if (line.protectedAddress()) {
            tags.addFirst(new Tag("Protected address", Tone.ORANGE));
        }
        return tags;
    }

    private static String why(CaseloadLine.Why why) {
        return why.condition() + " since " + why.since().getYear() + why.undated() + " ("
                + String.join(", ", why.said()) + ")";
    }

    /// What the list can be narrowed to and sorted by, and what is chosen.
    public record Filter(
            String basis,
            String condition,
            String sort,
            List<Choice> bases,
            List<Choice> conditions,
            List<Choice> sorts) {

        private static final List<Choice> BASES = List.of(
                new Choice("registered", "Registered with a practice here"), new Choice("resident", "Living here"));

        private static final List<Choice> SORTS = List.of(
                new Choice("conditions", "Most conditions first"),
                new Choice("name", "Name"),
                new Choice("age", "Oldest first"),
                new Choice("since", "Longest on the list first"),
                new Choice("deprivation", "Most deprived first"));

        static Filter of(CaseloadForm form, Catalogue catalogue) {
            List<Choice> conditions = new ArrayList<>();
            conditions.add(new Choice("", "Any condition"));
            counted(catalogue)
                    .map(condition -> new Choice(condition.key(), condition.words()))
                    .forEach(conditions::add);
            return new Filter(
                    CaseloadForm.word(form.by()),
                    form.conditionKey().orElse(""),
                    form.sorting().key(),
                    BASES,
                    conditions,
                    SORTS);
        }

        private static Stream<Condition> counted(Catalogue catalogue) {
            return catalogue.conditions().stream()
                    .filter(Condition::counts)
                    .sorted((one, other) -> one.words().compareToIgnoreCase(other.words()));
        }
    }
}
