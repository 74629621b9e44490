package kith.people.quality.web;

import java.util.Comparator;
import java.util.List;
import kith.people.quality.QualityMetric;
import kith.people.quality.QualityMetric.Source;
import kith.ui.Cell;
import kith.ui.Words;

/// Which groups are shown, and with how exact a count.
///
/// Groups of fewer than five people are hidden, and the other counts rounded to the nearest five, so that no
/// difference between sums tells a hidden one. Decisions are not people, and are counted exactly.
final class Groups {

    static final String NOT_SHOWN = "Not shown";

    private static final int SMALLEST_SHOWN = 5;

    /// Those that are not known come last.
    static List<QualityMetric> inOrder(List<QualityMetric> figures) {
        return figures.stream()
                .sorted(Comparator.comparing(
                                (QualityMetric figure) -> figure.group().isEmpty())
                        .thenComparing(QualityMetric::group))
                .toList();
    }

    static boolean isShown(QualityMetric figure) {
        return figure.source() == Source.DECISIONS || figure.units() >= SMALLEST_SHOWN;
    }

    static Cell count(QualityMetric figure) {
        if (figure.source() == Source.DECISIONS) {
            return Cell.of(figure.units());
        }
        return Cell.of(isShown(figure) ? rounded((double) figure.units()) : NOT_SHOWN);
    }

    static String rounded(double count) {
        return Words.number(5 * Math.round(count / 5));
    }

    private Groups() {}
}
