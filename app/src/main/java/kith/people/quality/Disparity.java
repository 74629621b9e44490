package kith.people.quality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kith.engine.measures.Proportion;
import kith.people.quality.QualityMetric.Source;

/// Two groups of one dimension: the one that is matched worst, and the one that is matched best.
public record Disparity(QualityMetric worst, QualityMetric best) {

    /// Fewer people than this, or decisions, are not compared with others: chance alone would make one of
    /// them worst.
    public static final long FEWEST = 30;

    /// Groups further apart than this are not matched equally well.
    public static final double MOST = 0.02;

    public static Optional<Disparity> widest(List<QualityMetric> figures, Source source, Measure measure) {
        return Arrays.stream(Dimension.values())
                .flatMap(dimension -> within(figures, source, measure, dimension).stream())
                .max(Comparator.comparingDouble(Disparity::width));
    }

    /// The gap within one dimension.
    public static Optional<Disparity> within(
            List<QualityMetric> figures, Source source, Measure measure, Dimension dimension) {
        List<QualityMetric> compared = figures.stream()
                .filter(figure -> figure.is(source, measure, dimension))
                .filter(figure -> figure.isKnown() && figure.units() >= FEWEST)
                .sorted(Comparator.comparingDouble(figure -> share(figure).estimate()))
                .toList();
        return compared.size() < 2
                ? Optional.empty()
                : Optional.of(new Disparity(compared.getFirst(), compared.getLast()));
    }

    public double width() {
        return share(best).estimate() - share(worst).estimate();
    }

    public boolean isTooWide() {
        return width() > MOST;
    }

    /// Whether chance alone may have made it.
    public boolean mayBeChance() {
        return share(worst).overlaps(share(best));
    }

    private static Proportion share(QualityMetric figure) {
        return figure.share().orElseThrow();
    }
}
