package kith.people.quality.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import kith.people.quality.LinkageQualityReport;
import kith.people.quality.Measure;
import kith.people.quality.QualityMetric;
import kith.people.quality.QualityMetric.Source;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Shares;
import kith.ui.Table;
import kith.ui.Words;

/// How earlier runs did, the latest first.
///
/// @param plot how much each found; nothing where it is not known of two
public record HistoryPart(Optional<Shares> plot, Table table) {

    static Optional<HistoryPart> of(List<LinkageQualityReport> runs) {
        return runs.size() < 2 ? Optional.empty() : Optional.of(new HistoryPart(plot(runs), table(runs)));
    }

    private static Optional<Shares> plot(List<LinkageQualityReport> runs) {
        List<Shares.Figure> figures = runs.stream()
                .flatMap(run -> run.overall(run.source(), Measure.RECALL).flatMap(QualityMetric::share).stream()
                        .map(share ->
                                new Shares.Figure(Words.moment(run.at()), share.low(), share.estimate(), share.high())))
                .toList();
        return figures.size() < 2
                ? Optional.empty()
                : Optional.of(Shares.of(
                        "Recall, by run", "% of true matches that were linked", figures, OptionalDouble.empty(), ""));
    }

    private static Table table(List<LinkageQualityReport> runs) {
        List<List<Cell>> rows = new ArrayList<>();
        for (LinkageQualityReport run : runs) {
            Source source = run.source();
            rows.add(List.of(
                    Cell.of(Words.moment(run.at())),
                    Cell.of(run.records()),
                    GroupPart.share(run.overall(source, Measure.RECALL)),
                    GroupPart.share(run.overall(source, Measure.PRECISION)),
                    Cell.of(source == Source.TRUTH ? "The truth" : "Decisions")));
        }
        return new Table(
                "Runs of the matcher",
                List.of(
                        Column.head("When"),
                        Column.figures("Records"),
                        Column.figures("Recall"),
                        Column.figures("Precision"),
                        Column.words("Known from")),
                rows);
    }
}
