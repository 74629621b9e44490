package kith.engine.linkage.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import kith.engine.linkage.blocking.BlockingKeys;
import kith.engine.linkage.blocking.BlockingRule;
import kith.engine.linkage.blocking.BlockingRules;
import kith.engine.linkage.blocking.CandidatePairs;
import kith.engine.linkage.decisions.Decisions;
import kith.engine.linkage.matching.Matching;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.matching.SimulatedRecords;
import kith.engine.linkage.records.Mode;
import kith.engine.linkage.records.Records;
import org.junit.jupiter.api.Test;

class BlockingRuleSelectionTest {

    private final SimulatedRecords simulated = new SimulatedRecords(3_000, 31);
    private final Records records = simulated.records();
    private final BlockingRuleSelection choice = new BlockingRuleSelection(records);
    private final Model model = ParameterEstimation.learn(records, Mode.BOTH);

    @Test
    void the_chosen_routes_find_nearly_every_pair_of_one_person() {
        CandidatePairs candidates = CandidatePairs.of(records, model.blockingRules(), Mode.BOTH);
        BitSet found = new BitSet();
        candidates.each(() -> (one, other) -> {
            if (SimulatedRecords.areOnePerson(one, other)) {
                synchronized (found) {
                    found.set(one / 2);
                }
            }
        });

        assertThat(found.cardinality() / (records.size() / 2.0)).isGreaterThan(0.999);
    }

    @Test
    void they_compare_a_small_part_of_all_pairs() {
        assertThat(Matching.of(records, model, Mode.BOTH, Decisions.NONE).compared())
                .isLessThan((long) (0.2 * simulated.allPairs()));
    }

    @Test
    void the_number_of_pairs_is_estimated_well_before_any_are_compared() {
        List<BlockingRule> strict = choice.strict();
        double pairs = BlockingKeys.of(records, BlockingRules.undivided(strict))
                .candidates(Mode.BOTH, 1)
                .pairs();

        assertThat(choice.pairs(strict)).isCloseTo(pairs, within(0.02 * pairs));
    }

    @Test
    void training_routes_give_few_pairs_each() {
        for (BlockingRule rule : choice.strict()) {
            assertThat(choice.pairs(List.of(rule))).isLessThanOrEqualTo(4 * records.size() + 1000);
        }
    }

    @Test
    void every_field_is_left_out_by_some_training_route_so_that_it_can_be_learned_of() {
        for (int column = 0; column < records.fields().size(); column++) {
            long bit = 1L << column;
            assertThat(choice.strict()).anyMatch(rule -> (rule.columns() & bit) == 0);
        }
    }

    @Test
    void two_records_stand_in_one_block_exactly_where_they_have_the_features_of_the_route_in_common() {
        for (BlockingRule rule : model.blockingRules().all()) {
            assertThat(IntStream.range(1, records.size()).filter(row -> rule.key(records, row) == rule.key(records, 0)))
                    .allMatch(row -> rule.features().stream()
                            .allMatch(feature -> feature.of(records, row) == feature.of(records, 0)));
        }
    }
}
