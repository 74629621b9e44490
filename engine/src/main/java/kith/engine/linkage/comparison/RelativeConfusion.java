package kith.engine.linkage.comparison;

import java.util.List;
import java.util.stream.IntStream;
import kith.engine.linkage.records.Field.Kind;
import kith.engine.linkage.values.ComparisonLevels;
import kith.engine.linkage.values.NameValues;

/// How common two people of one family are who look like one person in all but a few things, for each pair of
/// records that are one person's.
///
/// @param twins pairs of records of two twins, who differ in their given names
/// @param ofOneName pairs of a father's record and a son's of one name, or a mother's and a daughter's, who
///     differ in their birth dates
public record RelativeConfusion(double twins, double ofOneName) {

    public static final RelativeConfusion NONE = new RelativeConfusion(0, 0);

    /// About one birth in seventy is of twins (Office for National Statistics, *Birth characteristics*), so
    /// three people in a hundred are one of two, and two records of each make four pairs of both for every two
    /// of one: six in a hundred, less for those who have left home. Nobody counts fathers and sons of one name;
    /// two in a hundred is ours.
    private static final RelativeConfusion BELIEVED = new RelativeConfusion(0.05, 0.02);

    /// There are as many, however much the typing errors in names and birth dates explain.
    private static final RelativeConfusion FEWEST = new RelativeConfusion(0.02, 0.012);

    /// What is believed beforehand counts like so many pairs.
    private static final double BELIEF = 100;

    /// Of records of one person, the share whose names or birth dates have nothing in common, whatever else is
    /// found.
    private static final double NOTHING_IN_COMMON = 0.003;

    /// The same, for each value with a typing error in it.
    private static final double FOR_A_TYPING_ERROR = 0.05;

    /// No more than so many can be a family's: a share of the pairs that look like one person's, and so many
    /// pairs.
    private static final double MOST_OF_ALL = 0.04;

    private static final double MOST_PAIRS = 20;

    /// Of records of one person, no larger share has names or birth dates with nothing in common, unless typing errors
    /// and other wrong names explain it, or a field that families do not share tells. What is found beyond it is a
    /// family's.
    private static final double MOST_OF_ONE_PERSON = 0.05;

    /// What is believed before anything is learned. Where no given names are told, or no birth dates, nothing
    /// can tell two of a family apart, and they are left out of account.
    public static RelativeConfusion believed(List<Comparison> comparisons) {
        return new RelativeConfusion(
                place(Kind.GIVEN_NAME, comparisons) < 0 ? 0 : BELIEVED.twins,
                place(Kind.BIRTH_DATE, comparisons) < 0 ? 0 : BELIEVED.ofOneName);
    }

    /// Which of the comparisons is of a kind that there is once; -1 where none is.
    private static int place(Kind kind, List<Comparison> comparisons) {
        return IntStream.range(0, comparisons.size())
                .filter(k -> comparisons.get(k).field().kind() == kind)
                .findFirst()
                .orElse(-1);
    }

    /// What records tell of families: given names and birth dates that have nothing in common, and more of them
    /// than typing errors and other wrong names explain. Where all are explained, there are fewer twins than
    /// believed.
    ///
    /// @param onePerson what was found of one person, twins and all
    /// @param pairs so many it was found in
    public static RelativeConfusion found(
            LevelProbabilities onePerson, double pairs, List<Comparison> comparisons, RelativeBound bound) {
        RelativeConfusion believed = believed(comparisons);
        double twins = unexplained(Kind.GIVEN_NAME, onePerson, comparisons);
        double ofOneName = unexplained(Kind.BIRTH_DATE, onePerson, comparisons);
        return new RelativeConfusion(
                towards(believed.twins, FEWEST.twins, twins, most(believed.twins, twins, bound), pairs),
                towards(
                        believed.ofOneName,
                        FEWEST.ofOneName,
                        ofOneName,
                        most(believed.ofOneName, ofOneName, bound),
                        pairs));
    }

    private static double towards(double believed, double fewest, double found, double most, double pairs) {
        return believed == 0 ? 0 : Math.clamp((BELIEF * believed + pairs * found) / (BELIEF + pairs), fewest, most);
    }

    /// As many as are believed; more only where no other field tells two of a family apart.
    private static double most(double believed, double found, RelativeBound bound) {
        return bound == RelativeBound.STRICT ? Math.max(believed, found - MOST_OF_ONE_PERSON) : believed;
    }

    /// Whether more was found than is believed, so that what one person's records have in common was bounded.
    public boolean isBounded() {
        return twins > BELIEVED.twins || ofOneName > BELIEVED.ofOneName;
    }

    private static double unexplained(Kind kind, LevelProbabilities onePerson, List<Comparison> comparisons) {
        int k = place(kind, comparisons);
        return k < 0
                ? 0
                : Math.max(
                        0,
                        onePerson.at(k, comparisons.get(k).nothingInCommon()) - explained(k, onePerson, comparisons));
    }

    /// What was found of one person, less what can be a family's: names and birth dates that have nothing in
    /// common are no commoner than typing errors and other wrong names explain. Or twins would teach that one
    /// person is often called two things.
    ///
    /// @param pairs so many it was found in
    public static LevelProbabilities without(
            LevelProbabilities found, double pairs, List<Comparison> comparisons, RelativeBound bound) {
        if (bound == RelativeBound.NONE) {
            return found;
        }
        LevelProbabilities shares = found.copy();
        for (int k = 0; k < comparisons.size(); k++) {
            int nothing = comparisons.get(k).nothingInCommon();
            if (nothing != ComparisonLevels.MISSING) {
                double[] of = shares.of()[k];
                double least = of[nothing] - MOST_OF_ALL - MOST_PAIRS / Math.max(1, pairs);
                double most = bound == RelativeBound.STRICT ? Math.min(least, MOST_OF_ONE_PERSON) : least;
                double left = Math.max(explained(k, found, comparisons), most);
                if (left < of[nothing]) {
                    double more = (1 - left) / (1 - of[nothing]);
                    for (int level = 1; level < of.length; level++) {
                        of[level] = level == nothing ? left : of[level] * more;
                    }
                }
            }
        }
        return shares;
    }

    /// Who writes a given name down wrong mostly leaves some of it. Where it is all of it, that happens to
    /// family names as well, and those are the same for twins, and for a father and a son.
    private static double explained(int k, LevelProbabilities found, List<Comparison> comparisons) {
        double typingErrors = 1
                - found.at(k, ComparisonLevels.SAME)
                - found.at(k, comparisons.get(k).nothingInCommon());
        int family = place(Kind.FAMILY_NAME, comparisons);
        double wrong = family < 0 ? 0 : found.at(family, NameValues.DIFFERENT);
        return NOTHING_IN_COMMON + FOR_A_TYPING_ERROR * typingErrors + wrong;
    }
}
