package kith.engine.linkage.estimation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kith.engine.linkage.blocking.BlockingKeys;
import kith.engine.linkage.blocking.BlockingRule;
import kith.engine.linkage.blocking.BlockingRules;
import kith.engine.linkage.blocking.CandidatePairs;
import kith.engine.linkage.blocking.Copies;
import kith.engine.linkage.comparison.Comparison;
import kith.engine.linkage.comparison.LevelProbabilities;
import kith.engine.linkage.comparison.PairComparison;
import kith.engine.linkage.comparison.Parameters;
import kith.engine.linkage.comparison.Priors;
import kith.engine.linkage.comparison.RelativeBound;
import kith.engine.linkage.comparison.RelativeConfusion;
import kith.engine.linkage.comparison.TermFrequencies;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.records.Field.Kind;
import kith.engine.linkage.records.Mode;
import kith.engine.linkage.records.Parallel;
import kith.engine.linkage.records.Records;
import kith.engine.linkage.values.ComparisonLevels;

/// Learns a model from records.
///
/// 1. What any two people have in common is counted on pairs at random.
/// 2. What records of one person have in common is found by expectation-maximisation on the pairs of one strict
///    rule after the other, each time for the fields that the rule does not use, and put together. The first
///    time twins count as one person, to learn how common they are; from then on they are kept out of it
///    ([RelativeConfusion]).
/// 3. How many pairs are one person's is found on the pairs of all rules; with it the first is put right, for
///    among pairs at random there are some of one person.
/// 4. The rules are chosen that find the most of the likely pairs for the fewest comparisons.
/// 5. The threshold is where the expected F1 is highest.
public final class ParameterEstimation {

    private static final int TURNS = 2;
    private static final double ENOUGH_PAIRS = 1_000_000;
    private static final double BELIEF_OF_ANY_TWO = 0.001;

    /// Only in a handful of records are more of the pairs one person's, and there it is little known.
    private static final double MOST_OF_ONE_PERSON = 0.1;

    /// Nothing is so rare that two people never have it in common.
    private static final double LEAST_SHARE = 1e-7;

    private final Records records;
    private final Mode mode;
    private final List<Comparison> comparisons;
    private final RelativeBound bound;

    private final double allPairs;
    private final Copies copies;
    private final ThreadLocal<PairComparison> pairings;

    private ParameterEstimation(Records records, Mode mode) {
        this.records = records;
        this.mode = mode;
        this.comparisons = Comparison.of(records);
        this.bound = comparisons.stream().anyMatch(comparison -> isOwn(comparison, records))
                ? RelativeBound.LENIENT
                : RelativeBound.STRICT;
        this.allPairs = Math.max(1, mode.pairs(records));
        this.copies = Copies.of(records, mode);
        this.pairings = ThreadLocal.withInitial(() -> new PairComparison(records, comparisons));
    }

    /// Whether most records have a field that families do not share.
    private static boolean isOwn(Comparison comparison, Records records) {
        Kind kind = comparison.field().kind();
        return (kind == Kind.NHS_NUMBER || kind == Kind.EMAIL)
                && IntStream.range(0, records.size())
                                .filter(row -> records.value(comparison.column(), row) != 0)
                                .count()
                        > records.size() / 2;
    }

    /// Learns a model from records, without being told which of them are of one person.
    public static Model learn(Records records, Mode mode) {
        return new ParameterEstimation(records, mode).model();
    }

    private Model model() {
        Parameters believed = Parameters.believed(comparisons);
        LevelProbabilities chance = ofAnyTwo(believed.u());
        LevelProbabilities u = chance;
        BlockingRuleSelection choice = new BlockingRuleSelection(records);
        List<BlockingRule> strict = choice.strict();
        BlockingKeys keys = BlockingKeys.of(records, BlockingRules.undivided(strict), copies);
        List<ComparisonVectors.Counted> trained = counted(strict, keys, choice);
        BlockingKeys bounded = keys.bounded(choice.dividers());
        double share = share(choice.pairs(strict));
        CandidatePairs candidates = bounded.candidates(mode, share);
        Map<String, TermFrequencies> termFrequencies = termFrequencies();
        Priors priors = new Priors(
                Math.min(0.1, 1.0 / records.size()),
                canTellHouseholds() ? leastHouseholds() : 0,
                RelativeConfusion.believed(comparisons));
        HouseholdClass households = HouseholdClass.of(leastHouseholds(), comparisons);
        for (int turn = 0; turn < TURNS; turn++) {
            boolean isFirst = turn == 0;
            Found found = found(trained, u, believed, isFirst ? RelativeBound.NONE : bound, priors);
            Parameters parameters = found.parameters;
            if (isFirst) {
                priors = priors.with(RelativeConfusion.found(parameters.m(), found.pairs, comparisons, bound));
            }
            Model model = new Model(records.fields(), parameters, termFrequencies, priors, bounded.rules(), 0.5);
            CandidateLikelihoods likelihoods = CandidateLikelihoods.of(model, records, candidates, allPairs * share);
            priors = likelihoods.fitted(priors);
            if (isFirst && priors.household() > 0 && !households.isNeeded(likelihoods, priors)) {
                priors = priors.withHousehold(0);
            }
            termFrequencies = ofPeople(termFrequencies, parameters, priors);
            u = corrected(chance, parameters.m(), priors.match());
        }
        Parameters parameters = found(trained, u, believed, bound, priors).parameters;
        Model model = new Model(records.fields(), parameters, termFrequencies, priors, bounded.rules(), 0.5);
        return calibrated(model, choice, candidates);
    }

    /// The model with the rules that are best by it, and what is common by them.
    private Model calibrated(Model learned, BlockingRuleSelection choice, CandidatePairs candidates) {
        List<BlockingRule> best = choice.best(learned, candidates);
        BlockingKeys keys =
                BlockingKeys.of(records, BlockingRules.undivided(best), copies).bounded(choice.dividers());
        Model model = new Model(
                records.fields(), learned.parameters(), learned.termFrequencies(), learned.priors(), keys.rules(), 0.5);
        double share = share(choice.pairs(best));
        CandidateLikelihoods likelihoods =
                CandidateLikelihoods.of(model, records, keys.candidates(mode, share), allPairs * share);
        Calibration calibration =
                Calibration.of(likelihoods, model.priors(), model.priors().household() > 0 ? leastHouseholds() : 0);
        return new Model(
                records.fields(),
                model.parameters(),
                model.termFrequencies(),
                calibration.priors(),
                keys.rules(),
                calibration.threshold());
    }

    /// Where people of one household share one field or none, nothing tells them from any two people who agree in it.
    private boolean canTellHouseholds() {
        return comparisons.stream().filter(Comparison::isOfHouseholds).count() > 1;
    }

    /// People live together, whether or not the records tell of it. So twins stay two people, and a father and
    /// a son of one name, also where there are too few of them to learn from.
    private double leastHouseholds() {
        return Math.min(0.1, Priors.HOUSEMATES / Math.max(1, records.size()));
    }

    /// Of the blocks of rules that give so many pairs, the share that is enough to learn from.
    private static double share(double pairs) {
        return Math.min(1, ENOUGH_PAIRS / Math.max(1, pairs));
    }

    private Map<String, TermFrequencies> termFrequencies() {
        Map<String, TermFrequencies> termFrequencies = new HashMap<>();
        for (Comparison comparison : comparisons) {
            if (comparison.field().kind().isCounted()) {
                termFrequencies.put(comparison.field().written(), TermFrequencies.of(records, comparison.column()));
            }
        }
        return termFrequencies;
    }

    /// A value that one person's records repeat is no commoner for it.
    private Map<String, TermFrequencies> ofPeople(
            Map<String, TermFrequencies> termFrequencies, Parameters parameters, Priors priors) {
        double others = priors.match() * allPairs * 2 / records.size();
        Map<String, TermFrequencies> ofPeople = new HashMap<>();
        for (int k = 0; k < comparisons.size(); k++) {
            TermFrequencies counted =
                    termFrequencies.get(comparisons.get(k).field().written());
            if (counted != null) {
                double said = counted.records() / (double) records.size();
                ofPeople.put(
                        comparisons.get(k).field().written(),
                        counted.with(others * said * parameters.m().at(k, ComparisonLevels.SAME)));
            }
        }
        return ofPeople;
    }

    private LevelProbabilities ofAnyTwo(LevelProbabilities believed) {
        List<ComparisonVectors> parts = RandomPairs.of(records, mode, () -> new ComparisonVectors(pairings.get()));
        ComparisonVectors.Counted counted = ComparisonVectors.sum(parts, List.of());
        LevelProbabilities counts = LevelProbabilities.zero(comparisons);
        for (int i = 0; i < counted.patterns().length; i++) {
            for (int k = 0; k < comparisons.size(); k++) {
                int level = comparisons.get(k).levelIn(counted.patterns()[i]);
                if (level != ComparisonLevels.MISSING) {
                    counts.add(k, level, counted.counts()[i]);
                }
            }
        }
        LevelProbabilities shares = counts.towards(believed, 20 + BELIEF_OF_ANY_TWO * counted.pairs(), comparisons);
        for (int k = 0; k < comparisons.size(); k++) {
            if (comparisons.get(k).after() < 0) {
                double same = TermFrequencies.of(records, comparisons.get(k).column())
                        .ofTheSame(believed.at(k, ComparisonLevels.SAME));
                shares.of()[k][ComparisonLevels.SAME] = Math.max(same, LEAST_SHARE);
            }
        }
        return shares;
    }

    /// Pairs at random less those of one person among them.
    private LevelProbabilities corrected(LevelProbabilities chance, LevelProbabilities onePerson, double found) {
        double ofOnePerson = Math.min(MOST_OF_ONE_PERSON, found);
        LevelProbabilities corrected = chance.copy();
        for (int k = 0; k < comparisons.size(); k++) {
            if (comparisons.get(k).after() >= 0) {
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

    private List<ComparisonVectors.Counted> counted(
            List<BlockingRule> rules, BlockingKeys keys, BlockingRuleSelection choice) {
        return Parallel.parts(rules.size(), i -> {
            double share = BlockingRuleSelection.TRAINING_PAIRS / Math.max(1, choice.pairs(List.of(rules.get(i))));
            return counted(rules.get(i), keys.candidates(i, mode, Math.min(1, share)));
        });
    }

    private ComparisonVectors.Counted counted(BlockingRule rule, CandidatePairs candidates) {
        List<ComparisonVectors> parts = candidates.each(() -> new ComparisonVectors(pairings.get()));
        List<Comparison> left = comparisons.stream()
                .filter(comparison -> (rule.columns() >>> comparison.column() & 1) == 1)
                .toList();
        return parts.isEmpty()
                ? new ComparisonVectors.Counted(new long[0], new double[0])
                : ComparisonVectors.sum(parts, left);
    }

    /// @param pairs of one person, by the rule that found the most
    private record Found(Parameters parameters, double pairs) {}

    private Found found(
            List<ComparisonVectors.Counted> trained,
            LevelProbabilities u,
            Parameters believed,
            RelativeBound by,
            Priors priors) {
        LevelProbabilities home = Parameters.household(comparisons, u);
        var start = new ExpectationMaximisation.Start(believed.m(), home, u, by);
        LevelProbabilities one = LevelProbabilities.zero(comparisons);
        LevelProbabilities household = LevelProbabilities.zero(comparisons);
        double pairs = 0;
        for (ComparisonVectors.Counted counted : trained) {
            ExpectationMaximisation found =
                    ExpectationMaximisation.of(counted, start, comparisons, priors.household() > 0);
            addSaid(one, found.m(), counted, found.matchPairs());
            addSaid(household, found.household(), counted, found.householdPairs());
            pairs = Math.max(pairs, found.matchPairs());
        }
        LevelProbabilities onePerson = one.towards(believed.m(), 10, comparisons);
        Parameters parameters = new Parameters(
                RelativeConfusion.without(onePerson, pairs, comparisons, by),
                Parameters.ofTwoPeople(household.towards(home, 40, comparisons), u, comparisons),
                u);
        return new Found(parameters, pairs);
    }

    /// Adds what a rule found, for the fields that it could find anything about.
    private void addSaid(
            LevelProbabilities sum, LevelProbabilities found, ComparisonVectors.Counted counted, double pairs) {
        long said = 0;
        for (long pattern : counted.patterns()) {
            said |= pattern;
        }
        for (int k = 0; k < comparisons.size(); k++) {
            if (comparisons.get(k).levelIn(said) != ComparisonLevels.MISSING) {
                for (int level = 1; level < found.of()[k].length; level++) {
                    sum.add(k, level, pairs * found.at(k, level));
                }
            }
        }
    }
}
