package kith.people.quality.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import kith.engine.measures.Proportion;
import kith.people.quality.LinkageQuality;
import kith.people.quality.LinkageQualityReport;
import kith.people.quality.QualityMetric;
import kith.people.quality.QualityMetric.Source;
import kith.ui.Cell;
import kith.ui.Column;
import kith.ui.Shares;
import kith.ui.Table;

/// Whether the matcher is right as often as it says: for each band of stated probabilities what it
/// expected, and what was so.
public record StatedPart(Shares plot, Table table) {

    static Optional<StatedPart> of(LinkageQualityReport latest, Source source) {
        List<QualityMetric> bands = latest.bands(source);
        if (bands.isEmpty()) {
            return Optional.empty();
        }
        List<Shares.Figure> figures = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (QualityMetric band : bands) {
            Proportion share = band.share().orElseThrow();
            double expected = band.stated().orElse(0) / band.of();
            figures.add(new Shares.Figure(
                    words(band.band()), share.low(), share.estimate(), share.high(), OptionalDouble.of(expected)));
            rows.add(List.of(
                    Cell.of(words(band.band())),
                    Cell.of(Groups.rounded(band.of())),
                    Cell.of(Percent.of(expected, share)),
                    Cell.of(Percent.told(share))));
        }
        return Optional.of(new StatedPart(
                Shares.of(
                        "Share of true matches, by match probability",
                        "% of pairs that are true matches. Diamonds: the match probability",
                        figures,
                        OptionalDouble.empty(),
                        ""),
                new Table(
                        "Match probabilities, in figures",
                        List.of(
                                Column.head("Match probability"),
                                Column.figures("Pairs, about"),
                                Column.figures("Expected"),
                                Column.figures("True matches")),
                        rows)));
    }

    /// @param band from 1
    private static String words(int band) {
        List<Double> bounds = LinkageQuality.BANDS;
        if (band == 1) {
            return "less than " + percent(bounds.getFirst());
        }
        return band > bounds.size()
                ? percent(bounds.getLast()) + " or more"
                : "%s to %s".formatted(percent(bounds.get(band - 2)), percent(bounds.get(band - 1)));
    }

    private static String percent(double share) {
        return share == 0.999 ? "99.9%" : String.format(Locale.UK, "%.0f%%", 100 * share);
    }
}
