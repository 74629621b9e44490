package kith.engine.linkage.matching;

import java.util.ArrayList;
import java.util.List;

/// What a model learned of one comparison, to be shown.
///
/// @param field in words
/// @param levels from the same to different, those that never occur left out
public record LearnedComparison(String field, List<Level> levels) {

    private static final double NEVER = 1e-6;

    public LearnedComparison {
        levels = List.copyOf(levels);
    }

    /// @param ofOnePerson the share of pairs of one person that are at this level
    /// @param ofTwoPeople the share of pairs of any two people
    /// @param ofHousehold the share of pairs of two people of one household
    /// @param bits that it speaks for one person, before rarity is counted
    public record Level(String words, double ofOnePerson, double ofTwoPeople, double ofHousehold, double bits) {}

    static List<LearnedComparison> of(Model model) {
        List<LearnedComparison> all = new ArrayList<>();
        List<Comparison> comparisons = model.comparisons();
        Parameters parameters = model.parameters();
        for (int k = 0; k < comparisons.size(); k++) {
            List<Level> levels = new ArrayList<>();
            for (int level = 1; level < comparisons.get(k).levels().count(); level++) {
                double one = parameters.m().at(k, level);
                double two = parameters.u().at(k, level);
                if (one > NEVER || two > NEVER) {
                    levels.add(new Level(
                            comparisons.get(k).levels().words().get(level),
                            one,
                            two,
                            parameters.household().at(k, level),
                            parameters.bits(k, level)));
                }
            }
            all.add(new LearnedComparison(comparisons.get(k).field().words(), levels));
        }
        return List.copyOf(all);
    }
}
