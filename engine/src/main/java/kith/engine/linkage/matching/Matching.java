package kith.engine.linkage.matching;

import java.util.List;
import java.util.function.IntPredicate;
import kith.engine.linkage.blocking.Bounds;
import kith.engine.linkage.blocking.CandidatePairs;
import kith.engine.linkage.blocking.Copies;
import kith.engine.linkage.clustering.ClusterEvidence;
import kith.engine.linkage.clustering.Clusters;
import kith.engine.linkage.clustering.Links;
import kith.engine.linkage.clustering.PairScore;
import kith.engine.linkage.decisions.Decisions;
import kith.engine.linkage.records.Field.Kind;
import kith.engine.linkage.records.Mode;
import kith.engine.linkage.records.Records;
import kith.engine.linkage.values.CodeValues;

/// A full run: every pair that the rules give is weighed, and the records are put into clusters.
///
/// @param compared how many pairs were weighed
/// @param pairs at or above half the threshold, or what else was asked for
/// @param links the pairs at or above the threshold
public record Matching(long compared, Links pairs, Links links, Clusters clusters, Bounds bounds) {

    public static Matching of(Records records, Model model, Mode mode, Decisions decisions) {
        return of(records, model, mode, decisions, model.threshold() / 2);
    }

    /// @param from the probability from which pairs are kept
    public static Matching of(Records records, Model model, Mode mode, Decisions decisions, double from) {
        double least = Math.log(from / (1 - from)) / Math.log(2);
        Copies copies = Copies.of(records, mode);
        CandidatePairs candidates = CandidatePairs.of(records, model.blockingRules(), mode, copies);
        ThreadLocal<Scorer> scorers = ThreadLocal.withInitial(() -> new Scorer(model, records));
        List<Found> parts = candidates.each(() -> new Found(records, scorers.get(), least));
        Links pairs = new Links();
        long count = 0;
        for (Found part : parts) {
            pairs.addAll(part.pairs);
            count += part.compared;
        }
        Links compared = pairs.from(model.thresholdBits());
        LinkedCopies same = LinkedCopies.of(copies, scorers.get(), least);
        pairs.addAll(same.pairs());
        return new Matching(
                count + same.pairs().size(),
                pairs,
                pairs.from(model.thresholdBits()),
                Clusters.of(
                        records.size(),
                        compared,
                        same.pairs().from(model.thresholdBits()),
                        decisions,
                        evident(records, model)),
                Bounds.of(records, model.blockingRules(), mode, copies, same.count()));
    }

    /// Of the pairs that a full run would give at or above half the threshold, those in which one of some
    /// records is.
    public static Links pairsOf(Records records, Model model, Mode mode, IntPredicate some) {
        double from = model.threshold() / 2;
        double least = Math.log(from / (1 - from)) / Math.log(2);
        ThreadLocal<Scorer> scorers = ThreadLocal.withInitial(() -> new Scorer(model, records));
        Links pairs = new Links();
        CandidatePairs.of(records, model.blockingRules(), mode)
                .with(some)
                .each(() -> new Found(records, scorers.get(), least))
                .forEach(part -> pairs.addAll(part.pairs));
        return pairs;
    }

    /// What bounding blocks came to, in a sentence.
    public String refusedWords() {
        return bounds.words();
    }

    /// Explains pairs of these records.
    public Explained explained(Records records, Model model) {
        return new Explained(new Scorer(model, records));
    }

    /// Tells the evidence of pairs, one at a time.
    public static final class Explained {

        private final Scorer scorer;

        Explained(Scorer scorer) {
            this.scorer = scorer;
        }

        public PairScore comparison(int one, int other) {
            return scorer.compare(one, other);
        }

        /// What the two weigh, as in a full run: to the last bit, where the lower row comes first.
        public double weight(int one, int other) {
            return scorer.weight(Math.min(one, other), Math.max(one, other), Scorer.FAR);
        }
    }

    static ClusterEvidence evident(Records records, Model model) {
        int numbers = records.column(Kind.NHS_NUMBER);
        ThreadLocal<Scorer> scorers = ThreadLocal.withInitial(() -> new Scorer(model, records));
        return new ClusterEvidence() {
            @Override
            public double weight(int one, int other) {
                return scorers.get().weight(one, other, Scorer.FAR);
            }

            @Override
            public int number(int record) {
                int value = numbers < 0 ? 0 : records.value(numbers, record);
                return value != 0 && ((CodeValues) records.values(numbers)).isValid(value) ? value : 0;
            }
        };
    }

    private static final class Found implements CandidatePairs.Taker {

        private final Records records;
        private final Scorer scorer;
        private final double least;
        private final Links pairs = new Links();
        private long compared;

        Found(Records records, Scorer scorer, double least) {
            this.records = records;
            this.scorer = scorer;
            this.least = least;
        }

        @Override
        public void take(int one, int other) {
            compared++;
            double weight = scorer.weight(one, other, least);
            if (weight >= least && !Model.areTwoByNumber(records, one, other)) {
                pairs.add(one, other, weight);
            }
        }
    }
}
