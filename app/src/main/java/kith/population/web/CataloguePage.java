package kith.population.web;

import java.util.List;
import java.util.Locale;
import kith.engine.registers.Catalogue;
import kith.engine.registers.Condition;
import kith.engine.terms.SecurityLabel;
import kith.population.Coverage;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Entry;
import kith.ui.Table;
import kith.ui.Tag;
import kith.ui.Tone;
import kith.ui.Words;

/// Which conditions there are registers for, and how much of what came in the catalogue covers.
public record CataloguePage(String version, List<Entry> coverage, Table unmatched, Table conditions) {

    public CataloguePage {
        coverage = List.copyOf(coverage);
    }

    static CataloguePage of(Catalogue catalogue, Coverage coverage) {
        return new CataloguePage(
                catalogue.version(),
                List.of(
                        Entry.of("Conditions received", Words.number(coverage.items())),
                        Entry.of(
                                "With a code in the catalogue",
                                "%s, which is %s"
                                        .formatted(
                                                Words.number(coverage.matched()),
                                                String.format(Locale.UK, "%.1f%%", coverage.percent()))),
                        Entry.of("Without a SNOMED CT code", Words.number(coverage.uncoded()))),
                new Table(
                        "Most common codes that are not in the catalogue",
                        List.of(Column.head("SNOMED CT code"), Column.figures("How often")),
                        coverage.unmatched().stream()
                                .map(one -> List.of(Cell.of(one.code()), Cell.of(one.items())))
                                .toList()),
                new Table(
                        "Conditions",
                        List.of(Column.head("Condition"), Column.words("Short"), Column.words("How it counts")),
                        catalogue.conditions().stream()
                                .filter(condition -> condition.label() == SecurityLabel.NORMAL)
                                .sorted((one, other) -> one.words().compareToIgnoreCase(other.words()))
                                .map(CataloguePage::row)
                                .toList()));
    }

    private static List<Cell> row(Condition condition) {
        return List.of(
                Cell.of(condition.words()),
                Cell.of(condition.key()),
                Cell.of("")
                        .tagged(
                                condition.counts()
                                        ? List.of(new Tag("Counts", Tone.GREEN))
                                        : List.of(new Tag("Does not count", Tone.GREY)))
                        .noting(
                                condition.lifelong()
                                        ? List.of("For life, even if a later record says it has ended")
                                        : List.of()));
    }
}
