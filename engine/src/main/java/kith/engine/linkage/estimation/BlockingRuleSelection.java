package kith.engine.linkage.estimation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.engine.linkage.blocking.BlockingFeature;
import kith.engine.linkage.blocking.BlockingRule;
import kith.engine.linkage.blocking.BlockingRules;
import kith.engine.linkage.blocking.Blocks;
import kith.engine.linkage.blocking.CandidatePairs;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.records.Field.Kind;
import kith.engine.linkage.records.Parallel;
import kith.engine.linkage.records.Records;
import kith.engine.linkage.values.Hash;

/// Chooses the rules: strict ones to learn from, and then those that together find the most likely pairs for
/// the fewest comparisons.
final class BlockingRuleSelection {

    static final double TRAINING_PAIRS = 150_000;

    private static final int STRICT = 14;
    private static final double STRICT_PAIRS_A_RECORD = 4;
    private static final int MOST_ROUTES = 14;
    private static final int SAMPLE = 12_000;
    private static final double PAIRS_A_RECORD = 30;
    private static final double FEWEST_PAIRS = 3_000_000;

    /// Finding a pair by a second rule is worth something too: the next typing error may hide it from the first.
    private static final double[] WORTH = {1, 0.05};

    /// A rule has to find at least one more in so many.
    private static final double NOT_WORTH_IT = 0.0001;

    private final Records records;
    private final List<BlockingFeature> features;
    private final List<Priced> all;

    /// A rule and about how many pairs it gives.
    ///
    /// @param features a bit for each of the features it is made of
    record Priced(BlockingRule rule, long features, double pairs) {}

    BlockingRuleSelection(Records records) {
        this.records = records;
        this.features = BlockingFeature.of(records).stream()
                .filter(BlockingFeature::isForFinding)
                .limit(Long.SIZE)
                .toList();
        this.all = priced();
    }

    private double budget() {
        return Math.max(FEWEST_PAIRS, PAIRS_A_RECORD * records.size());
    }

    private List<Priced> priced() {
        int[] sample = sample();
        double more = records.size() / Math.max(1.0, sample.length);
        long[][] keys = new long[features.size()][sample.length];
        List<long[]> rules = new ArrayList<>();
        for (int i = 0; i < keys.length; i++) {
            for (int at = 0; at < sample.length; at++) {
                keys[i][at] = features.get(i).of(records, sample[at]);
            }
            rules.add(new long[] {i, i});
            for (int j = i + 1; j < keys.length; j++) {
                if ((features.get(i).columns() & features.get(j).columns()) == 0) {
                    rules.add(new long[] {i, j});
                }
            }
        }
        List<Priced> priced =
                Parallel.parts(rules.size(), i -> priced((int) rules.get(i)[0], (int) rules.get(i)[1], keys, more))
                        .stream()
                        .filter(one -> one.pairs > 0)
                        .toList();
        List<Priced> affordable =
                priced.stream().filter(one -> one.pairs <= budget() / 2).toList();
        return affordable.isEmpty()
                ? priced.stream()
                        .sorted(Comparator.comparingDouble(Priced::pairs))
                        .limit(2)
                        .toList()
                : affordable;
    }

    private int[] sample() {
        double share = SAMPLE / Math.max(1.0, records.size());
        int[] rows = new int[records.size()];
        int count = 0;
        for (int row = 0; row < records.size(); row++) {
            if (share >= 1 || (Hash.mix(row + 1) >>> 11) * 0x1.0p-53 < share) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    private Priced priced(int one, int other, long[][] keys, double more) {
        long[] both = keys[one].clone();
        for (int at = 0; one != other && at < both.length; at++) {
            both[at] = both[at] == 0 || keys[other][at] == 0 ? 0 : Hash.of(both[at], keys[other][at]);
        }
        Blocks blocks = Blocks.of(both, 1);
        double pairs = 0;
        for (int block = 0; block < blocks.count(); block++) {
            double size = blocks.size(block) * more;
            pairs += size <= BlockingRules.LARGEST_BLOCK
                    ? blocks.pairs(block) * more * more
                    : size * BlockingRules.LARGEST_BLOCK / 4;
        }
        List<BlockingFeature> of =
                one == other ? List.of(features.get(one)) : List.of(features.get(one), features.get(other));
        return new Priced(new BlockingRule(of), 1L << one | 1L << other, pairs);
    }

    /// For each set of fields the rule that takes them whole, so long as it gives few pairs; of these, some in
    /// which no field comes much oftener than another, so that each can be learned of without it.
    List<BlockingRule> strict() {
        Map<Long, Priced> first = new LinkedHashMap<>();
        for (Priced one : all) {
            if (one.pairs <= STRICT_PAIRS_A_RECORD * records.size() + 1000) {
                first.putIfAbsent(one.rule.columns(), one);
            }
        }
        List<Priced> left = new ArrayList<>(first.values());
        left.sort(Comparator.comparingDouble(Priced::pairs));
        int[] used = new int[records.fields().size()];
        List<BlockingRule> strict = new ArrayList<>();
        while (strict.size() < STRICT && !left.isEmpty()) {
            Priced next = left.stream()
                    .min(Comparator.comparingInt(one -> used(one, used)))
                    .orElseThrow();
            left.remove(next);
            strict.add(next.rule);
            for (int column = 0; column < used.length; column++) {
                used[column] += (int) (next.rule.columns() >>> column & 1);
            }
        }
        return strict;
    }

    private static int used(Priced rule, int[] used) {
        int sum = 0;
        for (int column = 0; column < used.length; column++) {
            sum += (rule.rule.columns() >>> column & 1) == 1 ? 1 + used[column] : 0;
        }
        return sum;
    }

    /// About how many pairs some rules give, those found by several counted with each.
    double pairs(List<BlockingRule> rules) {
        return all.stream()
                .filter(one -> rules.contains(one.rule))
                .mapToDouble(Priced::pairs)
                .sum();
    }

    /// What blocks that are too large are divided by, in the order in which it is tried: coarse features before
    /// fine ones.
    List<BlockingFeature> dividers() {
        List<BlockingFeature> coarse = new ArrayList<>();
        List<BlockingFeature> fine = new ArrayList<>();
        for (BlockingFeature feature : BlockingFeature.of(records)) {
            Kind kind = records.fields().get(feature.column()).kind();
            boolean isCoarse = switch (kind) {
                case BIRTH_DATE -> feature.name().equals("year");
                case GIVEN_NAME, FAMILY_NAME -> feature.name().equals("initial");
                case POSTCODE -> feature.name().equals("area");
                case SEX, EXACT, NHS_NUMBER, PHONE, UPRN, EMAIL, ADDRESS, TEXT -> false;
            };
            if (isCoarse) {
                coarse.add(feature);
            } else if (feature.index() == 0) {
                fine.add(feature);
            }
        }
        coarse.addAll(fine);
        return coarse;
    }

    /// The rules that are worth their comparisons, the best first.
    List<BlockingRule> best(Model model, CandidatePairs candidates) {
        long[] likely = new LikelyPairs(records, candidates, features).featuresInCommon(model);
        int[] times = new int[likely.length];
        List<BitSet> finds = Parallel.parts(all.size(), i -> finds(all.get(i), likely));
        List<BlockingRule> chosen = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        double left = budget();
        while (chosen.size() < MOST_ROUTES) {
            int best = -1;
            double bestWorth = 0;
            double bestGain = 0;
            for (int i = 0; i < all.size(); i++) {
                if (!taken.contains(i) && all.get(i).pairs <= left) {
                    double gain = gain(finds.get(i), times);
                    double worth = gain / (all.get(i).pairs + records.size());
                    if (worth > bestWorth) {
                        best = i;
                        bestWorth = worth;
                        bestGain = gain;
                    }
                }
            }
            if (best < 0 || bestGain < NOT_WORTH_IT * likely.length) {
                break;
            }
            taken.add(best);
            chosen.add(all.get(best).rule);
            left -= all.get(best).pairs;
            finds.get(best).stream().forEach(i -> times[i]++);
        }
        for (Priced one : loose()) {
            if (chosen.size() < 2 * MOST_ROUTES
                    && one.pairs <= left - budget() + FEWEST_PAIRS
                    && !chosen.contains(one.rule)) {
                chosen.add(one.rule);
                left -= one.pairs;
            }
        }
        return chosen.isEmpty() ? all.stream().map(Priced::rule).limit(2).toList() : chosen;
    }

    /// Where there are few records, what a single feature has in common is worth comparing too, though nobody
    /// has been found by it yet.
    private List<Priced> loose() {
        return all.stream()
                .filter(one -> one.rule.features().size() == 1)
                .sorted(Comparator.comparingDouble(Priced::pairs))
                .toList();
    }

    private static double gain(BitSet finds, int[] times) {
        double gain = 0;
        for (int i = finds.nextSetBit(0); i >= 0; i = finds.nextSetBit(i + 1)) {
            gain += times[i] < WORTH.length ? WORTH[times[i]] : 0;
        }
        return gain;
    }

    private static BitSet finds(Priced rule, long[] likely) {
        BitSet finds = new BitSet(likely.length);
        for (int i = 0; i < likely.length; i++) {
            finds.set(i, (likely[i] & rule.features) == rule.features);
        }
        return finds;
    }
}
