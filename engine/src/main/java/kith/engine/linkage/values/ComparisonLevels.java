package kith.engine.linkage.values;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The levels of one comparison, from exact agreement to disagreement. Level 0 says that a value is missing and
/// carries no weight. Numbers may have gaps.
///
/// @param differInHouseholds whether people of one household reach the levels more or less often than any two
///     people do
public record ComparisonLevels(List<ComparisonLevel> all, boolean differInHouseholds) {

    public static final int MISSING = 0;
    public static final int SAME = 1;

    public ComparisonLevels {
        all = List.copyOf(all);
        if (all.stream().map(ComparisonLevel::id).distinct().count() < all.size()) {
            throw new IllegalArgumentException("Two levels of one comparison have the same id");
        }
    }

    static ComparisonLevels of(ComparisonLevel... levels) {
        return new ComparisonLevels(Arrays.asList(levels), false);
    }

    static ComparisonLevels withHouseholds(ComparisonLevel... levels) {
        return new ComparisonLevels(Arrays.asList(levels), true);
    }

    /// One more than the highest number.
    public int count() {
        return all.stream().mapToInt(ComparisonLevel::number).max().orElse(MISSING) + 1;
    }

    public ComparisonLevel at(int number) {
        return all.stream()
                .filter(level -> level.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no level " + number));
    }

    /// One figure of each level, by number; 0 for numbers that no level has.
    public double[] figures(ToDoubleFunction<ComparisonLevel> figure) {
        double[] figures = new double[count()];
        all.forEach(level -> figures[level.number()] = figure.applyAsDouble(level));
        return figures;
    }
}
