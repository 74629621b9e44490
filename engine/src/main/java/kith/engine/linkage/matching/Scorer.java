package kith.engine.linkage.matching;

import java.util.ArrayList;
import java.util.List;
import kith.engine.linkage.clustering.PairScore;
import kith.engine.linkage.clustering.PartialMatchWeight;
import kith.engine.linkage.comparison.Comparison;
import kith.engine.linkage.comparison.LevelProbabilities;
import kith.engine.linkage.comparison.PairComparison;
import kith.engine.linkage.comparison.Parameters;
import kith.engine.linkage.comparison.TermFrequencyAdjustment;
import kith.engine.linkage.comparison.TwinAndNamesakeModel;
import kith.engine.linkage.records.Field.Kind;
import kith.engine.linkage.records.Records;
import kith.engine.linkage.values.ComparisonLevels;
import kith.engine.linkage.values.NameValues;
import kith.engine.linkage.values.Postcodes;

/// Weighs pairs of records by a model. Each thread has its own.
public final class Scorer {

    /// What is nowhere near one person's.
    static final double FAR = Double.NEGATIVE_INFINITY;

    private static final double LOG_2 = Math.log(2);

    /// Two spellings of a rare name say less than the same one twice.
    private static final double OF_A_TYPING_ERROR = 0.5;

    private final Records records;
    private final List<Comparison> comparisons;
    private final PairComparison pairing;
    private final double start;
    private final double household;
    private final TwinAndNamesakeModel kin;
    private final double[][] one;
    private final double[][] home;
    private final double[][] two;
    private final TermFrequencyAdjustment[] adjustments;
    private final double[] mostAfter;

    /// Of the comparison weighed last.
    private double oneBits;

    private double homeBits;
    private double twoBits;

    private double oneOverTwo;
    private double homeOverTwo;
    private double kinOverOne;

    public Scorer(Model model, Records records) {
        this.records = records;
        this.comparisons = model.comparisons();
        this.pairing = new PairComparison(records, comparisons);
        this.start = model.priors().priorBits();
        this.household = model.priors().household();
        this.kin = new TwinAndNamesakeModel(model.priors().relatives(), comparisons);
        this.one = bits(model.parameters().m());
        this.home = bits(model.parameters().household());
        this.two = bits(model.parameters().u());
        this.adjustments = model.adjustments(records);
        this.mostAfter = mostAfter(model.parameters());
    }

    private double[][] bits(LevelProbabilities shares) {
        double[][] bits = new double[comparisons.size()][];
        for (int k = 0; k < bits.length; k++) {
            bits[k] = new double[comparisons.get(k).levels().count()];
            for (int level = 1; level < bits[k].length; level++) {
                bits[k][level] = shares.bits(k, level);
            }
        }
        return bits;
    }

    /// The most that the comparisons after each could still say for one person.
    private double[] mostAfter(Parameters parameters) {
        double[] most = new double[comparisons.size() + 1];
        for (int k = comparisons.size() - 1; k >= 0; k--) {
            double rarest = adjustments[k].rarest();
            double own = Math.max(parameters.most(k), adjustments[k].isCounted() ? -rarest : 0);
            most[k] = most[k + 1] + own;
        }
        return most;
    }

    /// The weight of two records in bits, or [#FAR] as soon as it is sure to be less than `least`.
    public double weight(int row, int other, double least) {
        double asOne = start;
        double asHome = 0;
        double asTwo = 0;
        long pattern = 0;
        kin.begin();
        for (int k = 0; k < comparisons.size(); k++) {
            if (asOne - asTwo + mostAfter[k] < least) {
                return FAR;
            }
            int level = pairing.level(k, row, other, pattern);
            if (level != ComparisonLevels.MISSING) {
                pattern |= (long) level << comparisons.get(k).shift();
                weigh(k, level, row, other);
                asOne += oneBits;
                asHome += homeBits;
                asTwo += twoBits;
                kin.weigh(k, oneBits, twoBits);
            }
        }
        double weight = asOne - asTwo;
        return weight < least ? FAR : besideKin(weight + correction(asHome - asTwo), kin.overOne());
    }

    /// Weighs two records, for [#oneOverTwo] and [#homeOverTwo].
    public void odds(int row, int other) {
        double asOne = 0;
        double asHome = 0;
        long pattern = 0;
        kin.begin();
        for (int k = 0; k < comparisons.size(); k++) {
            int level = pairing.level(k, row, other, pattern);
            if (level != ComparisonLevels.MISSING) {
                pattern |= (long) level << comparisons.get(k).shift();
                weigh(k, level, row, other);
                asOne += oneBits - twoBits;
                asHome += homeBits - twoBits;
                kin.weigh(k, oneBits, twoBits);
            }
        }
        oneOverTwo = Math.pow(2, asOne);
        homeOverTwo = Math.pow(2, asHome);
        kinOverOne = kin.overOne();
    }

    /// How many times likelier the two records weighed last are as one person's than as any two people's.
    public double oneOverTwo() {
        return oneOverTwo;
    }

    /// And as two people's of one household.
    public double homeOverTwo() {
        return homeOverTwo;
    }

    /// And as two people's of one family, over one person's.
    public double kinOverOne() {
        return kinOverOne;
    }

    /// The weight where the records may be of two people of one family besides.
    private static double besideKin(double weight, double kinOverOne) {
        return -log2(Math.pow(2, -weight) + kinOverOne);
    }

    /// What it takes away that two people of one household would look so as well: never above 0, but for a
    /// trifle.
    private double correction(double homeOverTwo) {
        return household <= 0 ? 0 : -log2(1 - household + household * Math.pow(2, homeOverTwo));
    }

    private static double log2(double x) {
        return Math.log(x) / LOG_2;
    }

    private void weigh(int k, int level, int row, int other) {
        oneBits = one[k][level];
        homeBits = home[k][level];
        twoBits = two[k][level];
        if (adjustments[k].isCounted()) {
            int column = comparisons.get(k).column();
            int value = records.value(column, row);
            int otherValue = records.value(column, other);
            if (isTheSame(k, level)) {
                double rare = Math.max(adjustments[k].bits(value), adjustments[k].bits(otherValue));
                homeBits = comparisons.get(k).isOfHouseholds() ? homeBits : besides(rare, homeBits, twoBits);
                twoBits = rare;
            } else if (isTypingError(k, level)) {
                double rare = Math.max(adjustments[k].bits(value), adjustments[k].bits(otherValue));
                double less = OF_A_TYPING_ERROR * Math.min(0, rare - two[k][ComparisonLevels.SAME]);
                homeBits += comparisons.get(k).isOfHouseholds() ? 0 : less;
                twoBits += less;
            }
        }
    }

    /// Chance agreement on this very value, and whatever else makes people of a household agree.
    private static double besides(double rare, double home, double two) {
        return log2(Math.pow(2, rare) + Math.max(0, Math.pow(2, home) - Math.pow(2, two)));
    }

    private boolean isTheSame(int k, int level) {
        return comparisons.get(k).after() < 0 ? level == ComparisonLevels.SAME : Postcodes.isSameBesideAnother(level);
    }

    private boolean isTypingError(int k, int level) {
        Kind kind = comparisons.get(k).field().kind();
        return (kind == Kind.GIVEN_NAME || kind == Kind.FAMILY_NAME)
                && level >= NameValues.PART
                && level <= NameValues.ALIKE;
    }

    /// Everything that speaks for and against.
    PairScore compare(int row, int other) {
        List<PartialMatchWeight> evidence = new ArrayList<>();
        double total = start;
        double homeOverTwo = 0;
        long pattern = 0;
        kin.begin();
        for (int k = 0; k < comparisons.size(); k++) {
            Comparison comparison = comparisons.get(k);
            int level = pairing.level(k, row, other, pattern);
            if (level != ComparisonLevels.MISSING) {
                pattern |= (long) level << comparison.shift();
                weigh(k, level, row, other);
                total += oneBits - twoBits;
                homeOverTwo += homeBits - twoBits;
                kin.weigh(k, oneBits, twoBits);
                evidence.add(new PartialMatchWeight.OfComparison(
                        comparison.field(), comparison.levels().at(level), oneBits - twoBits));
            }
        }
        double correction = correction(homeOverTwo);
        if (correction < -0.05) {
            evidence.add(new PartialMatchWeight.OfHousehold(correction));
        }
        double weight = besideKin(total + correction, kin.overOne());
        double ofKin = weight - (total + correction);
        if (ofKin < -0.05) {
            evidence.add(new PartialMatchWeight.OfRelatives(ofKin));
        }
        return new PairScore(start, evidence, weight, PairScore.probability(weight));
    }
}
