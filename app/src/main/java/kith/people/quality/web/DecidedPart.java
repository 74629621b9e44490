package kith.people.quality.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.people.quality.LinkageQualityReport;
import kith.people.quality.Measure;
import kith.people.quality.QualityMetric;
import kith.people.quality.QualityMetric.Source;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Table;
import kith.ui.Words;

/// What workers' decisions on the pairs that a run drew say of it.
///
/// @param sentence how many were drawn, and how many of them were ruled on
/// @param table nothing where nothing was drawn
public record DecidedPart(String sentence, Optional<Table> table) {

    static final DecidedPart NOTHING = new DecidedPart("", Optional.empty());

    static DecidedPart of(LinkageQualityReport latest) {
        if (latest.drawn() == 0) {
            return new DecidedPart("No pair was picked for reviewers to check.", Optional.empty());
        }
        return new DecidedPart(
                "%s picked at random for review. %s been decided."
                        .formatted(
                                Words.count(latest.drawn(), "pair was", "pairs were"),
                                latest.answered() == 0 ? "None has" : Words.count(latest.answered(), "has", "have")),
                Optional.of(new Table(
                        "For everybody, by workers\u2019 decisions",
                        List.of(
                                Column.head("What"),
                                Column.figures("Decisions"),
                                Column.figures("Expected"),
                                Column.figures("Estimate")),
                        rows(latest))));
    }

    private static List<List<Cell>> rows(LinkageQualityReport latest) {
        List<List<Cell>> rows = new ArrayList<>();
        add(rows, "Precision", latest, Measure.PRECISION);
        add(rows, "Recall, at best", latest, Measure.RECALL);
        add(rows, "Share of likely pairs that are true matches", latest, Measure.CALIBRATION);
        return rows;
    }

    private static void add(List<List<Cell>> rows, String words, LinkageQualityReport latest, Measure measure) {
        Optional<QualityMetric> figure = latest.overall(Source.DECISIONS, measure);
        rows.add(List.of(
                Cell.of(words),
                Cell.of(figure.map(QualityMetric::units).orElse(0L)),
                measure == Measure.CALIBRATION ? GroupPart.expected(figure) : Cell.of(""),
                GroupPart.share(figure)));
    }
}
