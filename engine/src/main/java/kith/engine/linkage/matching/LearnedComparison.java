package kith.engine.linkage.matching;

import java.util.ArrayList;
import java.util.List;
import kith.engine.linkage.comparison.Comparison;
import kith.engine.linkage.comparison.Parameters;
import kith.engine.linkage.records.Field;
import kith.engine.linkage.values.ComparisonLevel;

/// What a model learned about one comparison, for a report.
///
/// @param levels from exact agreement to disagreement, without those that never occur
public record LearnedComparison(Field field, List<Level> levels) {

    private static final double NEVER = 1e-6;

    public LearnedComparison {
        levels = List.copyOf(levels);
    }

    /// @param m the share of pairs of one person that are at this level
    /// @param u the share of pairs of any two people
    /// @param household the share of pairs of two people of one household
    /// @param bits the match weight, log2(m / u), before any term frequency adjustment
    public record Level(ComparisonLevel level, double m, double u, double household, double bits) {

        public String label() {
            return level.label();
        }
    }

    static List<LearnedComparison> of(Model model) {
        List<LearnedComparison> all = new ArrayList<>();
        List<Comparison> comparisons = model.comparisons();
        Parameters parameters = model.parameters();
        for (int k = 0; k < comparisons.size(); k++) {
            List<Level> levels = new ArrayList<>();
            for (ComparisonLevel level : comparisons.get(k).levels().all()) {
                double m = parameters.m().at(k, level.number());
                double u = parameters.u().at(k, level.number());
                if (m > NEVER || u > NEVER) {
                    levels.add(new Level(
                            level,
                            m,
                            u,
                            parameters.household().at(k, level.number()),
                            parameters.bits(k, level.number())));
                }
            }
            all.add(new LearnedComparison(comparisons.get(k).field(), levels));
        }
        return List.copyOf(all);
    }
}
