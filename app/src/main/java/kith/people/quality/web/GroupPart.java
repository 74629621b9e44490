package kith.people.quality.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import kith.engine.measures.Proportion;
import kith.people.quality.Dimension;
import kith.people.quality.Disparity;
import kith.people.quality.LinkageQualityReport;
import kith.people.quality.Measure;
import kith.people.quality.QualityMetric;
import kith.people.quality.QualityMetric.Source;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Shares;
import kith.ui.Table;
import kith.ui.Tag;
import kith.ui.Tone;

/// How well the records of each group are matched, of one way of sorting people.
///
/// @param found of what is one person's, how much is joined; nothing where none can be shown
/// @param right of what is joined, how much is one person's
public record GroupPart(String heading, Optional<Shares> found, Optional<Shares> right, Table table) {

    static final String TOO_FEW = "Too few to tell";

    static Optional<GroupPart> of(LinkageQualityReport latest, Source source, Dimension dimension) {
        List<QualityMetric> recalls = latest.by(source, Measure.RECALL, dimension);
        if (recalls.stream().noneMatch(QualityMetric::isKnown)) {
            return Optional.empty();
        }
        return Optional.of(new GroupPart(
                GroupWords.dimension(dimension),
                plot(latest, source, Measure.RECALL, dimension),
                plot(latest, source, Measure.PRECISION, dimension),
                table(latest, source, dimension)));
    }

    /// Groups too small to be compared would stretch the scale and tell nothing.
    private static Optional<Shares> plot(
            LinkageQualityReport latest, Source source, Measure measure, Dimension dimension) {
        List<Shares.Figure> figures = Groups.inOrder(latest.by(source, measure, dimension)).stream()
                .filter(figure -> figure.units() >= Disparity.FEWEST)
                .flatMap(figure -> figure.share().stream()
                        .map(share -> new Shares.Figure(
                                GroupWords.group(figure), share.low(), share.estimate(), share.high())))
                .toList();
        Optional<Proportion> everybody = latest.overall(source, measure).flatMap(QualityMetric::share);
        return figures.isEmpty()
                ? Optional.empty()
                : Optional.of(Shares.of(
                        title(measure) + ", by "
                                + GroupWords.dimension(dimension).toLowerCase(java.util.Locale.UK),
                        unit(measure),
                        figures,
                        everybody.isPresent()
                                ? OptionalDouble.of(everybody.get().estimate())
                                : OptionalDouble.empty(),
                        "everybody"));
    }

    private static String title(Measure measure) {
        return measure == Measure.RECALL ? "Recall" : "Precision";
    }

    private static String unit(Measure measure) {
        return measure == Measure.RECALL ? "% of true matches that are linked" : "% of links that are right";
    }

    private static Table table(LinkageQualityReport latest, Source source, Dimension dimension) {
        Optional<QualityMetric> lowest = lowest(latest, source, dimension);
        return new Table(
                GroupWords.dimension(dimension) + ", in figures",
                List.of(
                        Column.head("Group"),
                        Column.figures(source == Source.DECISIONS ? "Decisions" : "People with two records or more"),
                        Column.figures("Recall"),
                        Column.figures("Precision"),
                        Column.figures("Likely pairs: expected"),
                        Column.figures("Likely pairs: true")),
                Groups.inOrder(latest.by(source, Measure.RECALL, dimension)).stream()
                        .map(recall -> row(
                                latest, recall, lowest.filter(recall::equals).isPresent()))
                        .toList());
    }

    private static Optional<QualityMetric> lowest(LinkageQualityReport latest, Source source, Dimension dimension) {
        return latest.within(source, Measure.RECALL, dimension).map(gap -> gap.worst());
    }

    private static List<Cell> row(LinkageQualityReport latest, QualityMetric recall, boolean isLowest) {
        Cell head = Cell.of(GroupWords.group(recall));
        Optional<QualityMetric> stated = beside(latest, recall, Measure.CALIBRATION);
        List<Cell> figures = Groups.isShown(recall)
                ? List.of(
                        share(Optional.of(recall)),
                        share(beside(latest, recall, Measure.PRECISION)),
                        expected(stated),
                        share(stated))
                : Collections.nCopies(4, Cell.of(Groups.NOT_SHOWN));
        List<Cell> row = new ArrayList<>();
        row.add(isLowest ? head.tagged(List.of(new Tag("Lowest", Tone.ORANGE))) : head);
        row.add(Groups.count(recall));
        row.addAll(figures);
        return row;
    }

    private static Optional<QualityMetric> beside(LinkageQualityReport latest, QualityMetric recall, Measure measure) {
        return latest.by(recall.source(), measure, recall.dimension()).stream()
                .filter(figure -> figure.group().equals(recall.group()))
                .findFirst();
    }

    static Cell share(Optional<QualityMetric> figure) {
        return Cell.of(figure.flatMap(QualityMetric::share).map(Percent::told).orElse(TOO_FEW));
    }

    /// What the matcher's probabilities come to, on average.
    static Cell expected(Optional<QualityMetric> figure) {
        return Cell.of(figure.filter(
                        one -> one.share().isPresent() && one.stated().isPresent())
                .map(one -> Percent.of(
                        one.stated().getAsDouble() / one.of(), one.share().get()))
                .orElse(TOO_FEW));
    }
}
