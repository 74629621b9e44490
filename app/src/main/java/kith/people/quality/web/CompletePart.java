package kith.people.quality.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.engine.measures.Proportion;
import kith.people.quality.Dimension;
import kith.people.quality.LinkageQualityReport;
import kith.people.quality.Measure;
import kith.people.quality.QualityMetric;
import kith.people.quality.QualityMetric.Source;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Table;

/// How much each group's records say: what is not written down cannot be matched by.
public record CompletePart(List<Table> tables) {

    static final CompletePart NOTHING = new CompletePart(List.of());

    public CompletePart {
        tables = List.copyOf(tables);
    }

    static CompletePart of(LinkageQualityReport latest, List<Dimension> dimensions) {
        return new CompletePart(dimensions.stream()
                .filter(dimension -> !latest.by(Source.RECORDS, Measure.NHS_NUMBER, dimension)
                        .isEmpty())
                .map(dimension -> table(latest, dimension))
                .toList());
    }

    private static Table table(LinkageQualityReport latest, Dimension dimension) {
        List<QualityMetric> figures = Groups.inOrder(latest.by(Source.RECORDS, Measure.NHS_NUMBER, dimension));
        List<List<Cell>> rows = new ArrayList<>();
        for (QualityMetric numbers : figures) {
            Optional<QualityMetric> births = latest.by(Source.RECORDS, Measure.BIRTH_DATE, dimension).stream()
                    .filter(figure -> figure.group().equals(numbers.group()))
                    .findFirst();
            boolean isShown = Groups.isShown(numbers);
            rows.add(List.of(
                    Cell.of(GroupWords.group(numbers)),
                    Groups.count(numbers),
                    Cell.of(isShown ? "%.1f".formatted(numbers.of() / (double) numbers.units()) : Groups.NOT_SHOWN),
                    cell(Optional.of(numbers), isShown),
                    cell(births, isShown)));
        }
        return new Table(
                "What records say, by " + GroupWords.dimension(dimension).toLowerCase(java.util.Locale.UK),
                List.of(
                        Column.head("Group"),
                        Column.figures("People"),
                        Column.figures("Records of each"),
                        Column.figures("With an NHS number"),
                        Column.figures("With a whole date of birth")),
                rows);
    }

    private static Cell cell(Optional<QualityMetric> figure, boolean isShown) {
        return Cell.of(
                isShown
                        ? figure.flatMap(QualityMetric::share)
                                .map(CompletePart::percent)
                                .orElse("")
                        : Groups.NOT_SHOWN);
    }

    /// All records are counted here: there is nothing uncertain about it.
    private static String percent(Proportion share) {
        return "%.1f%%".formatted(Math.floor(1_000 * share.estimate()) / 10);
    }
}
