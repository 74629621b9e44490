package kith.engine.linkage.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.engine.linkage.matching.Field.Kind;
import kith.engine.linkage.values.Hash;

/// Chooses the routes: strict ones to learn from, and then those that together find the most likely pairs for the
/// fewest
/// comparisons.
final class RouteChoice {

    static final double TRAINING_PAIRS = 200_000;

    private static final int STRICT = 14;
    private static final double STRICT_PAIRS_A_RECORD = 6;
    private static final int MOST_ROUTES = 14;
    private static final int SAMPLE = 20_000;
    private static final double PAIRS_A_RECORD = 30;
    private static final double FEWEST_PAIRS = 3_000_000;
    private static final double TRAINED_ON = 3_000_000;
    private static final int LIKELY_PAIRS = 30_000;

    /// Finding a pair by a second and third route is worth something too: the next slip may hide it from the first.
    private static final double[] WORTH = {1, 0.15, 0.05};

    private static final double NOT_WORTH_IT = 0.00002;

    private final Records records;
    private final Mode mode;
    private final List<Priced> all;

    /// A route and about how many pairs it gives.
    record Priced(Route route, double pairs) {}

    RouteChoice(Records records, Mode mode) {
        this.records = records;
        this.mode = mode;
        this.all = priced();
    }

    private double budget() {
        return Math.max(FEWEST_PAIRS, PAIRS_A_RECORD * records.size());
    }

    private List<Priced> priced() {
        int[] sample = sample();
        double more = (double) records.size() / Math.max(1, sample.length);
        List<Route> routes = new ArrayList<>();
        List<Trait> traits =
                Trait.of(records).stream().filter(Trait::isForFinding).toList();
        for (int i = 0; i < traits.size(); i++) {
            routes.add(new Route(List.of(traits.get(i))));
            for (int j = i + 1; j < traits.size(); j++) {
                if ((traits.get(i).columns() & traits.get(j).columns()) == 0) {
                    routes.add(new Route(List.of(traits.get(i), traits.get(j))));
                }
            }
        }
        List<Priced> priced = Work.parts(routes.size(), i -> price(routes.get(i), sample, more));
        return priced.stream()
                .filter(one -> one.pairs > 0 && one.pairs <= budget() / 2)
                .toList();
    }

    private int[] sample() {
        double share = SAMPLE / (double) Math.max(1, records.size());
        int[] rows = new int[records.size()];
        int count = 0;
        for (int row = 0; row < records.size(); row++) {
            if (share >= 1 || (Hash.mix(row + 1) >>> 11) * 0x1.0p-53 < share) {
                rows[count++] = row;
            }
        }
        return java.util.Arrays.copyOf(rows, count);
    }

    private Priced price(Route route, int[] sample, double more) {
        long[] keys = new long[sample.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = route.key(records, sample[i]);
        }
        Blocks blocks = Blocks.of(keys);
        double pairs = 0;
        for (int block = 0; block < blocks.count(); block++) {
            double size = (blocks.start(block + 1) - blocks.start(block)) * more;
            pairs += size <= Routes.LARGEST_BLOCK ? blocks.pairs(block) * more * more : size * Routes.LARGEST_BLOCK / 4;
        }
        return new Priced(route, pairs);
    }

    /// For each set of fields the route that takes them whole, so long as it gives few pairs.
    List<Route> strict() {
        Map<Long, Priced> first = new LinkedHashMap<>();
        for (Priced one : all) {
            first.putIfAbsent(one.route.columns(), one);
        }
        return first.values().stream()
                .filter(one -> one.pairs <= STRICT_PAIRS_A_RECORD * records.size() + 1000)
                .sorted(Comparator.comparingDouble(Priced::pairs))
                .limit(STRICT)
                .map(Priced::route)
                .toList();
    }

    Routes bounded(List<Route> routes) {
        return Routes.bounded(routes, dividers(), records);
    }

    private List<Trait> dividers() {
        List<Trait> coarse = new ArrayList<>();
        List<Trait> fine = new ArrayList<>();
        for (Trait trait : Trait.of(records)) {
            Kind kind = records.fields().get(trait.column()).kind();
            boolean isCoarse = switch (kind) {
                case BIRTH_DATE -> trait.name().equals("year");
                case GIVEN_NAME, FAMILY_NAME -> trait.name().equals("initial");
                case POSTCODE -> trait.name().equals("area");
                case SEX, EXACT, NHS_NUMBER, PHONE, UPRN, EMAIL, ADDRESS, TEXT -> false;
            };
            if (isCoarse) {
                coarse.add(trait);
            } else if (trait.index() == 0) {
                fine.add(trait);
            }
        }
        coarse.addAll(fine);
        return coarse;
    }

    /// The routes that are worth their comparisons, the best first.
    Routes best(Model model) {
        List<Found> likely = likely(model);
        int[] times = new int[likely.size()];
        List<BitSet> finds = Work.parts(all.size(), i -> finds(all.get(i).route, likely));
        List<Route> chosen = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        double left = budget();
        while (chosen.size() < MOST_ROUTES) {
            int best = -1;
            double bestWorth = 0;
            double bestGain = 0;
            for (int i = 0; i < all.size(); i++) {
                if (!taken.contains(i) && all.get(i).pairs <= left) {
                    double gain = gain(finds.get(i), times, likely);
                    double worth = gain / (all.get(i).pairs + 0.2 * records.size());
                    if (worth > bestWorth) {
                        best = i;
                        bestWorth = worth;
                        bestGain = gain;
                    }
                }
            }
            if (best < 0 || bestGain < NOT_WORTH_IT * Math.max(1, likely.size())) {
                break;
            }
            taken.add(best);
            chosen.add(all.get(best).route);
            left -= all.get(best).pairs;
            finds.get(best).stream().forEach(i -> times[i]++);
        }
        for (Priced one : loose()) {
            if (chosen.size() < 2 * MOST_ROUTES
                    && one.pairs <= left - budget() + FEWEST_PAIRS
                    && !chosen.contains(one.route)) {
                chosen.add(one.route);
                left -= one.pairs;
            }
        }
        return bounded(chosen.isEmpty() ? strict() : chosen);
    }

    /// Where there are few records, what a single trait has in common is worth comparing too, though nobody has been
    /// found by it yet.
    private List<Priced> loose() {
        return all.stream()
                .filter(one -> one.route.traits().size() == 1)
                .sorted(Comparator.comparingDouble(Priced::pairs))
                .toList();
    }

    private static double gain(BitSet finds, int[] times, List<Found> likely) {
        double gain = 0;
        for (int i = finds.nextSetBit(0); i >= 0; i = finds.nextSetBit(i + 1)) {
            gain += times[i] < WORTH.length ? WORTH[times[i]] * likely.get(i).probability : 0;
        }
        return gain;
    }

    private BitSet finds(Route route, List<Found> likely) {
        BitSet finds = new BitSet(likely.size());
        for (int i = 0; i < likely.size(); i++) {
            long key = route.key(records, likely.get(i).one);
            finds.set(i, key != 0 && key == route.key(records, likely.get(i).other));
        }
        return finds;
    }

    /// A pair that is likely one person's.
    private record Found(int one, int other, double probability) {}

    private List<Found> likely(Model model) {
        Candidates candidates = Candidates.of(records, model.routes(), mode);
        double share = Math.min(1, TRAINED_ON / Math.max(1, candidates.pairs()));
        ThreadLocal<Scorer> scorers = ThreadLocal.withInitial(() -> new Scorer(model, records));
        List<Likely> parts = candidates.each(share, () -> new Likely(scorers.get()));
        List<Found> found = new ArrayList<>();
        parts.forEach(part -> found.addAll(part.found));
        int every = Math.max(1, found.size() / LIKELY_PAIRS);
        List<Found> some = new ArrayList<>();
        for (int i = 0; i < found.size(); i += every) {
            some.add(found.get(i));
        }
        return some;
    }

    private static final class Likely implements Candidates.Taker {

        private final Scorer scorer;
        private final List<Found> found = new ArrayList<>();

        Likely(Scorer scorer) {
            this.scorer = scorer;
        }

        @Override
        public void take(int one, int other) {
            double weight = scorer.weight(one, other, -1);
            if (weight > -1) {
                found.add(new Found(one, other, Comparison.probability(weight)));
            }
        }
    }
}
