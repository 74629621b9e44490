package kith.engine.linkage.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.engine.linkage.values.Levels;

/// Learns a model from records.
///
/// 1. What any two people have in common is counted on pairs at random.
/// 2. What records of one person have in common is found by expectation-maximisation on the pairs of one strict route
///    after the other, each time for the fields that the route does not use, and put together. The first time twins
///    count as one person, to learn how common they are; from then on they are kept out of it ([Kinship]).
/// 3. How many pairs are one person's is found on the pairs of all routes; with it the first is put right, for among
///    pairs at random there are some of one person.
/// 4. The routes are chosen that find the most of the likely pairs for the fewest comparisons.
/// 5. The threshold is where the expected F1 is highest.
final class Learning {

    /// So many others of their household a record has at the least; more, where the records tell of more.
    static final double HOUSEMATES = 0.2;

    private static final int TURNS = 2;
    private static final double ENOUGH_PAIRS = 1_000_000;
    private static final double BELIEF_OF_ANY_TWO = 0.001;

    /// Only in a handful of records are more of the pairs one person's, and there it is little known.
    private static final double MOST_OF_ONE_PERSON = 0.1;

    /// Nothing is so rare that two people never have it in common.
    private static final double LEAST_SHARE = 1e-7;

    private final Records records;
    private final Mode mode;
    private final List<Likeness> likenesses;
    private final boolean households;
    private final double allPairs;
    private final ThreadLocal<Pairing> pairings;

    Learning(Records records, Mode mode) {
        this.records = records;
        this.mode = mode;
        this.likenesses = Likeness.of(records);
        this.households = likenesses.stream().filter(Likeness::isOfHouseholds).count() > 1;
        this.allPairs = Math.max(1, mode.pairs(records));
        this.pairings = ThreadLocal.withInitial(() -> new Pairing(records, likenesses));
    }

    Model model() {
        Weights believed = Weights.believed(likenesses);
        Shares chance = ofAnyTwo(believed.anyTwo());
        Shares anyTwo = chance;
        RouteChoice choice = new RouteChoice(records);
        List<Route> strict = choice.strict();
        Keys keys = Keys.of(records, Routes.undivided(strict));
        List<Patterns.Counted> trained = counted(strict, keys, choice);
        Keys bounded = keys.bounded(choice.dividers());
        double share = share(choice.pairs(strict));
        Candidates candidates = bounded.candidates(mode, share);
        Map<String, Frequencies> frequencies = frequencies();
        Chances chances = new Chances(
                Math.min(0.1, 1.0 / records.size()), households ? leastHouseholds() : 0, Kinship.believed(likenesses));
        for (int turn = 0; turn < TURNS; turn++) {
            boolean isFirst = turn == 0;
            Found found = found(trained, anyTwo, believed, !isFirst);
            Weights weights = found.weights;
            if (isFirst) {
                chances = chances.with(Kinship.found(weights.onePerson(), found.pairs, likenesses));
            }
            Model model = new Model(records.fields(), weights, frequencies, chances, bounded.routes(), 0.5);
            chances =
                    Calibration.of(model, records, candidates, allPairs, share).chances();
            frequencies = ofPeople(frequencies, weights, chances);
            anyTwo = corrected(chance, weights.onePerson(), chances.onePerson());
        }
        Weights weights = found(trained, anyTwo, believed, true).weights;
        Model model = new Model(records.fields(), weights, frequencies, chances, bounded.routes(), 0.5);
        return calibrated(model, choice, candidates);
    }

    /// The model with the routes that are best by it, and what is common by them.
    private Model calibrated(Model learned, RouteChoice choice, Candidates candidates) {
        List<Route> best = choice.best(learned, candidates);
        Keys keys = Keys.of(records, Routes.undivided(best)).bounded(choice.dividers());
        Model model = new Model(
                records.fields(), learned.weights(), learned.frequencies(), learned.chances(), keys.routes(), 0.5);
        double share = share(choice.pairs(best));
        Calibration calibration = Calibration.of(model, records, keys.candidates(mode, share), allPairs, share);
        return new Model(
                records.fields(),
                model.weights(),
                model.frequencies(),
                withHouseholds(calibration.chances()),
                keys.routes(),
                calibration.threshold());
    }

    /// People live together, whether or not the records tell of it. So twins
    /// stay two people, and a father and a son of one name, also where there are too few of them to learn from.
    private double leastHouseholds() {
        return Math.min(0.1, HOUSEMATES / Math.max(1, records.size()));
    }

    private Chances withHouseholds(Chances chances) {
        return households
                ? new Chances(chances.onePerson(), Math.max(chances.household(), leastHouseholds()), chances.kinship())
                : chances;
    }

    /// Of the blocks of routes that give so many pairs, the share that is enough to learn from.
    private static double share(double pairs) {
        return Math.min(1, ENOUGH_PAIRS / Math.max(1, pairs));
    }

    private Map<String, Frequencies> frequencies() {
        Map<String, Frequencies> frequencies = new HashMap<>();
        for (Likeness likeness : likenesses) {
            if (likeness.field().kind().isCounted()) {
                frequencies.put(likeness.field().written(), Frequencies.of(records, likeness.column()));
            }
        }
        return frequencies;
    }

    /// A value that one person's records repeat is no commoner for it.
    private Map<String, Frequencies> ofPeople(Map<String, Frequencies> frequencies, Weights weights, Chances chances) {
        double others = chances.onePerson() * allPairs * 2 / records.size();
        Map<String, Frequencies> ofPeople = new HashMap<>();
        for (int k = 0; k < likenesses.size(); k++) {
            Frequencies counted = frequencies.get(likenesses.get(k).field().written());
            if (counted != null) {
                double said = counted.records() / (double) records.size();
                ofPeople.put(
                        likenesses.get(k).field().written(),
                        counted.with(others * said * weights.onePerson().at(k, Levels.SAME)));
            }
        }
        return ofPeople;
    }

    private Shares ofAnyTwo(Shares believed) {
        List<Patterns> parts = RandomPairs.of(records, mode, () -> new Patterns(pairings.get()));
        Patterns.Counted counted = Patterns.sum(parts, List.of());
        Shares counts = Shares.zero(likenesses);
        for (int i = 0; i < counted.patterns().length; i++) {
            for (int k = 0; k < likenesses.size(); k++) {
                int level = likenesses.get(k).levelIn(counted.patterns()[i]);
                if (level != Levels.MISSING) {
                    counts.add(k, level, counted.counts()[i]);
                }
            }
        }
        Shares shares = counts.towards(believed, 20 + BELIEF_OF_ANY_TWO * counted.pairs(), likenesses);
        for (int k = 0; k < likenesses.size(); k++) {
            if (likenesses.get(k).after() < 0) {
                double same =
                        Frequencies.of(records, likenesses.get(k).column()).ofTheSame(believed.at(k, Levels.SAME));
                shares.of()[k][Levels.SAME] = Math.max(same, LEAST_SHARE);
            }
        }
        return shares;
    }

    /// Pairs at random less those of one person among them.
    private Shares corrected(Shares chance, Shares onePerson, double found) {
        double ofOnePerson = Math.min(MOST_OF_ONE_PERSON, found);
        Shares corrected = chance.copy();
        for (int k = 0; k < likenesses.size(); k++) {
            if (likenesses.get(k).after() >= 0) {
                continue;
            }
            double[] of = corrected.of()[k];
            for (int level = 1; level < of.length; level++) {
                double left = (chance.at(k, level) - ofOnePerson * onePerson.at(k, level)) / (1 - ofOnePerson);
                of[level] = Math.max(left, Math.max(LEAST_SHARE, chance.at(k, level) * 0.02));
            }
        }
        return corrected;
    }

    private List<Patterns.Counted> counted(List<Route> routes, Keys keys, RouteChoice choice) {
        return Work.parts(routes.size(), i -> {
            double share = RouteChoice.TRAINING_PAIRS / Math.max(1, choice.pairs(List.of(routes.get(i))));
            return counted(routes.get(i), keys.candidates(i, mode, Math.min(1, share)));
        });
    }

    private Patterns.Counted counted(Route route, Candidates candidates) {
        List<Patterns> parts = candidates.each(() -> new Patterns(pairings.get()));
        List<Likeness> left = likenesses.stream()
                .filter(likeness -> (route.columns() >>> likeness.column() & 1) == 1)
                .toList();
        return parts.isEmpty() ? new Patterns.Counted(new long[0], new double[0]) : Patterns.sum(parts, left);
    }

    /// @param pairs of one person, by the route that found the most
    private record Found(Weights weights, double pairs) {}

    private Found found(List<Patterns.Counted> trained, Shares anyTwo, Weights believed, boolean isHeld) {
        Shares home = Weights.household(likenesses, anyTwo);
        var start = new Expectation.Start(believed.onePerson(), home, anyTwo, isHeld);
        Shares one = Shares.zero(likenesses);
        Shares household = Shares.zero(likenesses);
        double pairs = 0;
        for (Patterns.Counted counted : trained) {
            Expectation found = Expectation.of(counted, start, likenesses, households);
            addSaid(one, found.onePerson(), counted, found.onePersonPairs());
            addSaid(household, found.household(), counted, found.householdPairs());
            pairs = Math.max(pairs, found.onePersonPairs());
        }
        Shares onePerson = one.towards(believed.onePerson(), 10, likenesses);
        Weights weights = new Weights(
                isHeld ? Kinship.without(onePerson, pairs, likenesses) : onePerson,
                Weights.ofTwoPeople(household.towards(home, 40, likenesses), anyTwo, likenesses),
                anyTwo);
        return new Found(weights, pairs);
    }

    /// Adds what a route found, for the fields that it could find anything about.
    private void addSaid(Shares sum, Shares found, Patterns.Counted counted, double pairs) {
        long said = 0;
        for (long pattern : counted.patterns()) {
            said |= pattern;
        }
        for (int k = 0; k < likenesses.size(); k++) {
            if (likenesses.get(k).levelIn(said) != Levels.MISSING) {
                for (int level = 1; level < found.of()[k].length; level++) {
                    sum.add(k, level, pairs * found.at(k, level));
                }
            }
        }
    }
}
