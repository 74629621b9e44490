package kith.engine.linkage.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.engine.linkage.values.Hash;

/// What pairs of one person have in common, to choose routes by.
///
/// The pairs that were found so far were found by what they have in common, so others are put together from them: each
/// field as in a pair that was found without it. What routes miss among these is about what they will miss.
final class LikelyPairs {

    private static final int MOST = 15_000;

    private final Records records;
    private final Candidates candidates;
    private final List<Trait> traits;

    LikelyPairs(Records records, Candidates candidates, List<Trait> traits) {
        this.records = records;
        this.candidates = candidates;
        this.traits = traits;
    }

    /// For each pair a bit for each trait that both records have, and have the same.
    long[] traitsInCommon(Model model) {
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
            for (int trait = 0; trait < traits.size(); trait++) {
                long of = traits.get(trait).of(records, pair[0]);
                if (of != 0 && of == traits.get(trait).of(records, pair[1])) {
                    inCommon[i] |= 1L << trait;
                }
            }
        }
        return inCommon;
    }

    /// For each column the pairs that were found by a route without it.
    private int[][] donors(long[] found, Model model) {
        List<Route> routes = model.routes().all();
        long[] made = new long[routes.size()];
        for (int route = 0; route < made.length; route++) {
            for (Trait trait : routes.get(route).traits()) {
                made[route] |= 1L << traits.indexOf(trait);
            }
        }
        int[][] donors = new int[records.fields().size()][];
        for (int column = 0; column < donors.length; column++) {
            int[] of = new int[found.length];
            int count = 0;
            for (int i = 0; i < found.length; i++) {
                if (isFoundWithout(column, found[i], routes, made)) {
                    of[count++] = i;
                }
            }
            donors[column] = Arrays.copyOf(of, count);
        }
        return donors;
    }

    private static boolean isFoundWithout(int column, long inCommon, List<Route> routes, long[] made) {
        for (int route = 0; route < made.length; route++) {
            if ((routes.get(route).columns() >>> column & 1) == 0 && (inCommon & made[route]) == made[route]) {
                return true;
            }
        }
        return false;
    }

    private long putTogether(int number, long[] found, int[][] donors) {
        long together = 0;
        for (int trait = 0; trait < traits.size(); trait++) {
            int column = traits.get(trait).column();
            int[] of = donors[column];
            if (of.length > 0) {
                long dice = Hash.of(number, column) >>> 1;
                together |= found[of[(int) (dice % of.length)]] & 1L << trait;
            }
        }
        return together;
    }

    private static final class Found implements Candidates.Taker {

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
