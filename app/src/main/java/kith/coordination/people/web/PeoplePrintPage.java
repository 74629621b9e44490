package kith.coordination.people.web;

import java.time.Instant;
import java.util.List;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Table;
import kith.ui.Words;

/// The list of people for printing: everybody who matches the filters, with the marking, who printed it and when.
///
/// @param filters what narrows the list, in words
/// @param back leads to the list on the screen
public record PeoplePrintPage(String marking, String printed, List<String> filters, String back, Table people) {

    public PeoplePrintPage {
        filters = List.copyOf(filters);
    }

    static PeoplePrintPage of(
            PeopleForm form, PeopleFilter filter, List<PeopleLine> lines, String printedBy, Instant at) {
        return new PeoplePrintPage(
                PeopleFile.MARKING,
                "%s. Printed by %s on %s"
                        .formatted(Words.count(lines.size(), "person", "people"), printedBy, Words.moment(at)),
                filter.words(),
                form.href(),
                table(lines));
    }

    private static Table table(List<PeopleLine> lines) {
        return new Table(
                "People",
                List.of(
                        Column.head("Person"),
                        Column.words("Why now"),
                        Column.words("Conditions"),
                        Column.words("Key worker"),
                        Column.words("Last contact and next step")),
                lines.stream().map(PeoplePrintPage::row).toList());
    }

    private static List<Cell> row(PeopleLine line) {
        return List.of(
                Cell.of(line.name()).tagged(line.tags()).noting(List.of(line.age())),
                Cell.of(String.join(". ", line.news())),
                Cell.of(String.join(", ", line.conditions())),
                Cell.of(line.keyWorker()).tagged(List.of(line.state())),
                Cell.of(line.lastContact())
                        .tagged(line.dueTags())
                        .noting(
                                line
                                        .due()
                                        .map(day -> "Next: %s, due %s".formatted(line.nextStep(), Words.day(day)))
                                        .stream()
                                        .toList()));
    }

    @Override
    public String toString() {
        return "PeoplePrintPage";
    }
}
