package kith.engine.linkage.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.engine.linkage.blocking.BlockingRule;
import kith.engine.linkage.blocking.BlockingRules;
import kith.engine.linkage.clustering.PairScore;
import kith.engine.linkage.comparison.Comparison;
import kith.engine.linkage.comparison.Parameters;
import kith.engine.linkage.comparison.Priors;
import kith.engine.linkage.comparison.RelativeConfusion;
import kith.engine.linkage.comparison.TermFrequencies;
import kith.engine.linkage.comparison.TermFrequencyAdjustment;
import kith.engine.linkage.records.Field;
import kith.engine.linkage.records.Field.Kind;
import kith.engine.linkage.records.Records;
import kith.engine.linkage.values.CodeValues;

/// Everything that was learned from some records, frozen: what comparisons weigh, how rare values are, by which
/// rules pairs are found and how blocks are bounded, and the threshold. The same two records come out the same
/// by it for ever, and a record's keys depend on nothing but the record.
///
/// @param termFrequencies of the fields whose values are counted, by [Field#written]
/// @param threshold the probability from which two records are taken to be one person's
public record Model(
        List<Field> fields,
        Parameters parameters,
        Map<String, TermFrequencies> termFrequencies,
        Priors priors,
        BlockingRules blockingRules,
        double threshold) {

    private static final double EVEN = 0.5;

    public Model {
        fields = List.copyOf(fields);
        termFrequencies = Map.copyOf(termFrequencies);
    }

    /// What is believed before anything is learned, where about so many people are known. It finds nobody: it
    /// has no blockingRules.
    public static Model believed(List<Field> fields, long people) {
        return new Model(
                fields,
                Parameters.believed(Comparison.of(new Records(fields))),
                Map.of(),
                new Priors(1.0 / people, Priors.HOUSEMATES / people, RelativeConfusion.NONE),
                BlockingRules.undivided(List.of()),
                EVEN);
    }

    public Model withThreshold(double probability) {
        return new Model(fields, parameters, termFrequencies, priors, blockingRules, probability);
    }

    /// The model for somebody who is looked for: twins, and those of one name, are both to be found, and are
    /// told apart by who looks.
    public Model forFinding() {
        return new Model(
                fields, parameters, termFrequencies, priors.with(RelativeConfusion.NONE), blockingRules, threshold);
    }

    /// The model with more blocks divided, which are too large among more records than it was learned from.
    ///
    /// @param blocks the numbers of blocks that have more than [#largestBlock] records. What they are divided
    ///     into may be too large again
    public Model dividing(long[] blocks) {
        return new Model(fields, parameters, termFrequencies, priors, blockingRules.dividing(blocks), threshold);
    }

    /// How many records a block may have that is not divided.
    public int largestBlock() {
        return BlockingRules.LARGEST_BLOCK;
    }

    /// An empty set of records that this model can weigh.
    public Records newRecords() {
        return new Records(fields);
    }

    /// What was learned, comparison by comparison.
    public List<LearnedComparison> learned() {
        return LearnedComparison.of(this);
    }

    /// The rules by which pairs are found, in words.
    public List<String> blockingRuleWords() {
        return blockingRules.all().stream().map(BlockingRule::words).toList();
    }

    /// How many pairs in a million, of all there are, are one person's.
    public double onePersonInAMillion() {
        return priors.match() * 1e6;
    }

    /// That what one person's records have in common was bounded, in sentences; empty where it was not.
    public Optional<String> boundedWords() {
        return priors.relatives().isBounded()
                ? Optional.of(
                        "Many records agree in all but the given name, or in all but the birth date. They were taken for"
                                + " records of twins, or of a parent and a child of one name. If they are one person's, map a field"
                                + " that only one person has, such as the NHS number or an email address.")
                : Optional.empty();
    }

    /// How likely any two records are one person's before anything is compared, in bits.
    public double startBits() {
        return priors.priorBits();
    }

    List<Comparison> comparisons() {
        return Comparison.of(new Records(fields));
    }

    TermFrequencyAdjustment[] adjustments(Records records) {
        List<Comparison> comparisons = comparisons();
        TermFrequencyAdjustment[] adjustments = new TermFrequencyAdjustment[comparisons.size()];
        for (int k = 0; k < adjustments.length; k++) {
            TermFrequencies counted =
                    termFrequencies.get(comparisons.get(k).field().written());
            adjustments[k] = counted == null
                    ? TermFrequencyAdjustment.NOT_COUNTED
                    : TermFrequencyAdjustment.of(
                            counted, records.values(comparisons.get(k).column()));
        }
        return adjustments;
    }

    /// Compares two records.
    ///
    /// @param one what it says for each of [#fields], empty where it says nothing
    public PairScore compare(List<String> one, List<String> other) {
        Records two = newRecords();
        two.add(0, one);
        two.add(0, other);
        return new Scorer(this, two).compare(0, 1);
    }

    /// Weighs pairs of these records, one at a time. Records that are added later are not known to it.
    public Matching.Explained explained(Records records) {
        return new Matching.Explained(new Scorer(this, records));
    }

    /// The keys of a record: it is worth comparing with the records that have one of them too.
    public long[] keys(List<String> record) {
        Records alone = newRecords();
        alone.add(0, record);
        return blockingRules.keys(alone, 0);
    }

    /// The keys of a record among others of [#newRecords].
    public long[] keys(Records records, int row) {
        return blockingRules.keys(records, row);
    }

    /// The weight in bits that the threshold comes to.
    public double thresholdBits() {
        return Math.log(threshold / (1 - threshold)) / Math.log(2);
    }

    /// Whether two different valid NHS numbers stand in the records, so that no machine joins them.
    static boolean areTwoByNumber(Records records, int one, int other) {
        int column = records.column(Kind.NHS_NUMBER);
        if (column < 0) {
            return false;
        }
        int value = records.value(column, one);
        int otherValue = records.value(column, other);
        CodeValues numbers = (CodeValues) records.values(column);
        return value != otherValue && numbers.isValid(value) && numbers.isValid(otherValue);
    }
}
