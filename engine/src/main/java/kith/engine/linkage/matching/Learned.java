package kith.engine.linkage.matching;

import java.util.ArrayList;
import java.util.List;

/// What a model learned of one likeness, to be shown.
///
/// @param field in words
/// @param levels from the same to different, those that never occur left out
public record Learned(String field, List<Level> levels) {

    private static final double NEVER = 1e-6;

    public Learned {
        levels = List.copyOf(levels);
    }

    /// @param ofOnePerson the share of pairs of one person that are at this level
    /// @param ofTwoPeople the share of pairs of any two people
    /// @param ofHousehold the share of pairs of two people of one household
    /// @param bits that it speaks for one person, before rarity is counted
    public record Level(String words, double ofOnePerson, double ofTwoPeople, double ofHousehold, double bits) {}

    static List<Learned> of(Model model) {
        List<Learned> all = new ArrayList<>();
        List<Likeness> likenesses = model.likenesses();
        Weights weights = model.weights();
        for (int k = 0; k < likenesses.size(); k++) {
            List<Level> levels = new ArrayList<>();
            for (int level = 1; level < likenesses.get(k).levels().count(); level++) {
                double one = weights.onePerson().at(k, level);
                double two = weights.anyTwo().at(k, level);
                if (one > NEVER || two > NEVER) {
                    levels.add(new Level(
                            likenesses.get(k).levels().words().get(level),
                            one,
                            two,
                            weights.household().at(k, level),
                            weights.bits(k, level)));
                }
            }
            all.add(new Learned(likenesses.get(k).field().words(), levels));
        }
        return List.copyOf(all);
    }
}
