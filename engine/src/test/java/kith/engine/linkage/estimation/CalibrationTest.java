package kith.engine.linkage.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kith.engine.linkage.blocking.CandidatePairs;
import kith.engine.linkage.clustering.Links;
import kith.engine.linkage.comparison.Priors;
import kith.engine.linkage.comparison.RelativeConfusion;
import kith.engine.linkage.decisions.Decisions;
import kith.engine.linkage.matching.Matching;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.matching.SimulatedRecords;
import kith.engine.linkage.records.Mode;
import kith.engine.linkage.records.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {

    private final SimulatedRecords simulated = new SimulatedRecords(3_000, 23);
    private final Records records = simulated.records();
    private final Model model = ParameterEstimation.learn(records, Mode.BOTH);

    @ParameterizedTest
    @ValueSource(doubles = {1e-8, 1e-6, 1e-4, 1e-2})
    void the_prior_converges_to_the_same_value_from_any_start(double start) {
        Calibration calibration = calibrated(new Priors(start, model.priors().household(), RelativeConfusion.NONE));

        assertThat(calibration.priors().match()).isCloseTo(simulated.prior(), within(0.05 * simulated.prior()));
    }

    @Test
    void the_threshold_is_half_of_the_best_expected_f1() {
        assertThat(calibrated(model.priors()).threshold()).isBetween(0.45, 0.5);
    }

    /// The simulated records have neither households nor relatives, so the model is told of none.
    @Test
    void a_probability_is_the_proportion_of_such_pairs_that_are_one_persons() {
        double[] expected = new double[3];
        double[] found = new double[3];
        double[] variance = new double[3];
        Model calibrated =
                with(calibrated(new Priors(1e-4, 0, RelativeConfusion.NONE)).priors());
        Links kept = Matching.of(records, calibrated, Mode.BOTH, Decisions.NONE, 0.02)
                .pairs();
        for (int pair = 0; pair < kept.size(); pair++) {
            double probability = kept.probability(pair);
            int band = probability < 0.2 ? 0 : probability < 0.9 ? 1 : 2;
            expected[band] += probability;
            variance[band] += probability * (1 - probability);
            found[band] += SimulatedRecords.areOnePerson(kept.one(pair), kept.other(pair)) ? 1 : 0;
        }

        for (int band = 0; band < expected.length; band++) {
            assertThat(found[band])
                    .as("band %d", band)
                    .isCloseTo(expected[band], within(4 * Math.sqrt(variance[band]) + 1));
        }
        assertThat(found[2]).isGreaterThan(2_500);
    }

    private Calibration calibrated(Priors priors) {
        CandidatePairs candidates = CandidatePairs.of(records, model.blockingRules(), Mode.BOTH);
        CandidateLikelihoods likelihoods =
                CandidateLikelihoods.of(with(priors), records, candidates, simulated.allPairs());
        return Calibration.of(likelihoods, priors, 0);
    }

    private Model with(Priors priors) {
        return new Model(
                model.fields(),
                model.parameters(),
                model.termFrequencies(),
                priors,
                model.blockingRules(),
                model.threshold());
    }
}
