package kith.engine.linkage.estimation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.engine.linkage.blocking.BlockingFeature;
import kith.engine.linkage.blocking.BlockingRule;
import kith.engine.linkage.blocking.CandidatePairs;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.matching.Scorer;
import kith.engine.linkage.records.Records;
import kith.engine.linkage.values.Hash;

/// What pairs of one person have in common, to choose rules by.
///
/// The pairs that were found so far were found by what they have in common, so others are put together from
/// them: each field as in a pair that was found without it. What rules miss among these is about what they will
/// miss.
final class LikelyPairs {

    private static final int MOST = 15_000;

    private final Records records;
    private final CandidatePairs candidates;
    private final List<BlockingFeature> features;

    LikelyPairs(Records records, CandidatePairs candidates, List<BlockingFeature> features) {
        this.records = records;
        this.candidates = candidates;
        this.features = features;
    }

    /// For each pair a bit for each feature that both records have, and have the same.
    long[] featuresInCommon(Model model) {
        long[] found = found(model);
        long[] all = Arrays.copyOf(found, found.length * 2);
        int[][] donors = donors(found, model);
        for (int i = 0; i < found.length; i++) {
            all[found.length + i] = putTogether(i, found, donors);
        }
        return all;
    }

    private long[] found(Model model) {
        ThreadLocal<Scorer> scorers = ThreadLocal.withInitial(() -> new Scorer(model, records));
        List<Found> parts = candidates.each(() -> new Found(scorers.get()));
        List<int[]> pairs = new ArrayList<>();
        parts.forEach(part -> pairs.addAll(part.pairs));
        int every = Math.max(1, pairs.size() / MOST);
        long[] inCommon = new long[(pairs.size() + every - 1) / every];
        for (int i = 0; i < inCommon.length; i++) {
            int[] pair = pairs.get(i * every);
            for (int feature = 0; feature < features.size(); feature++) {
                long of = features.get(feature).of(records, pair[0]);
                if (of != 0 && of == features.get(feature).of(records, pair[1])) {
                    inCommon[i] |= 1L << feature;
                }
            }
        }
        return inCommon;
    }

    /// For each column the pairs that were found by a rule without it.
    private int[][] donors(long[] found, Model model) {
        List<BlockingRule> rules = model.blockingRules().all();
        long[] made = new long[rules.size()];
        for (int rule = 0; rule < made.length; rule++) {
            for (BlockingFeature feature : rules.get(rule).features()) {
                made[rule] |= 1L << features.indexOf(feature);
            }
        }
        int[][] donors = new int[records.fields().size()][];
        for (int column = 0; column < donors.length; column++) {
            int[] of = new int[found.length];
            int count = 0;
            for (int i = 0; i < found.length; i++) {
                if (isFoundWithout(column, found[i], rules, made)) {
                    of[count++] = i;
                }
            }
            donors[column] = Arrays.copyOf(of, count);
        }
        return donors;
    }

    private static boolean isFoundWithout(int column, long inCommon, List<BlockingRule> rules, long[] made) {
        for (int rule = 0; rule < made.length; rule++) {
            if ((rules.get(rule).columns() >>> column & 1) == 0 && (inCommon & made[rule]) == made[rule]) {
                return true;
            }
        }
        return false;
    }

    private long putTogether(int number, long[] found, int[][] donors) {
        long together = 0;
        for (int feature = 0; feature < features.size(); feature++) {
            int column = features.get(feature).column();
            int[] of = donors[column];
            if (of.length > 0) {
                long dice = Hash.of(number, column) >>> 1;
                together |= found[of[(int) (dice % of.length)]] & 1L << feature;
            }
        }
        return together;
    }

    private static final class Found implements CandidatePairs.Taker {

        private final Scorer scorer;
        private final List<int[]> pairs = new ArrayList<>();

        Found(Scorer scorer) {
            this.scorer = scorer;
        }

        @Override
        public void take(int one, int other) {
            if (scorer.weight(one, other, 0) > 0) {
                pairs.add(new int[] {one, other});
            }
        }
    }
}
