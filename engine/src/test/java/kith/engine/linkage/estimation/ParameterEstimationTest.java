package kith.engine.linkage.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kith.engine.linkage.matching.Model;
import kith.engine.linkage.matching.SimulatedRecords;
import kith.engine.linkage.records.Mode;
import kith.engine.linkage.values.ComparisonLevels;
import org.junit.jupiter.api.Test;

/// A model learned from simulated records has the parameters that the records were drawn from.
class ParameterEstimationTest {

    private final SimulatedRecords simulated = new SimulatedRecords(3_000, 11);
    private final Model model = ParameterEstimation.learn(simulated.records(), Mode.BOTH);

    @Test
    void u_is_the_probability_that_records_of_two_people_agree() {
        for (int field = 0; field < SimulatedRecords.FIELDS.size(); field++) {
            assertThat(model.parameters().u().at(field, ComparisonLevels.SAME))
                    .as("field %d", field)
                    .isCloseTo(SimulatedRecords.u(field), within(0.15 * SimulatedRecords.u(field)));
        }
    }

    @Test
    void m_is_the_probability_that_records_of_one_person_agree() {
        for (int field = 0; field < SimulatedRecords.FIELDS.size(); field++) {
            assertThat(model.parameters().m().at(field, ComparisonLevels.SAME))
                    .as("field %d", field)
                    .isCloseTo(SimulatedRecords.m(field), within(0.03));
        }
    }

    @Test
    void the_prior_is_the_probability_that_two_records_at_random_are_one_persons() {
        assertThat(model.priors().match()).isCloseTo(simulated.prior(), within(0.05 * simulated.prior()));
    }

    @Test
    void the_prior_halves_where_there_are_twice_as_many_people() {
        Model larger = ParameterEstimation.learn(new SimulatedRecords(6_000, 12).records(), Mode.BOTH);

        assertThat(larger.priors().match() / model.priors().match()).isCloseTo(0.5, within(0.05));
    }

    @Test
    void agreement_speaks_for_one_person_and_disagreement_against() {
        for (int field = 0; field < SimulatedRecords.FIELDS.size(); field++) {
            assertThat(model.parameters().bits(field, ComparisonLevels.SAME)).isPositive();
            assertThat(model.parameters().bits(field, 2)).isNegative();
        }
    }
}
