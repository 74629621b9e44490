package kith.engine.linkage.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kith.engine.linkage.clustering.Links;
import kith.engine.linkage.decisions.Decisions;
import kith.engine.linkage.estimation.ParameterEstimation;
import kith.engine.linkage.records.Mode;
import kith.engine.linkage.records.Records;
import org.junit.jupiter.api.Test;

class ShardTest {

    private final List<List<String>> written = written(new Village(5));
    private final Records records = records();
    private final Model model = ParameterEstimation.learn(records, Mode.BOTH);

    private static List<List<String>> written(Village village) {
        return village.people(400).stream()
                .flatMap(person -> Stream.of(person, person, person))
                .map(village::written)
                .toList();
    }

    private Records records() {
        Records all = new Records(Village.FIELDS);
        written.forEach(texts -> all.add(0, texts));
        return all;
    }

    @Test
    void all_blocks_in_portions_of_their_own_give_the_pairs_of_a_full_run() {
        double from = model.withThreshold(model.threshold() / 2).thresholdBits();
        List<String> found = new ArrayList<>();
        long compared = 0;
        for (Map.Entry<Long, List<Integer>> block : blocks(model).entrySet()) {
            Shard portion = portion(model, block.getValue());
            for (int i = 0; i < portion.size(); i++) {
                for (int j = i + 1; j < portion.size(); j++) {
                    portion.weigh(block.getKey(), i, j, from);
                }
            }
            compared += portion.compared();
            found.addAll(words(portion.pairs(), block.getValue()));
        }

        Matching matching = Matching.of(records, model, Mode.BOTH, Decisions.NONE);

        assertThat(found)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(words(
                        matching.pairs(),
                        IntStream.range(0, records.size()).boxed().toList()));
        assertThat(compared).isEqualTo(matching.compared());
    }

    @Test
    void a_block_that_is_divided_has_its_records_in_smaller_ones_or_in_none() {
        Map.Entry<Long, List<Integer>> largest = blocks(model).entrySet().stream()
                .max(Map.Entry.comparingByValue((one, other) -> Integer.compare(one.size(), other.size())))
                .orElseThrow();

        Model dividing = model.dividing(new long[] {largest.getKey(), largest.getKey()});

        assertThat(blocks(dividing)).doesNotContainKey(largest.getKey());
        assertThat(dividing.blockingRules().divided().ascending()).containsOnlyOnce(largest.getKey());
        assertThat(dividing.blockingRuleWords()).isEqualTo(model.blockingRuleWords());
    }

    @Test
    void nothing_is_added_once_something_was_weighed() {
        Shard portion = portion(model, List.of(0, 0));
        portion.weigh(portion.keys(0)[0], 0, 1, 0);

        assertThat(portion.compared()).isEqualTo(1);
        assertThatThrownBy(() -> portion.add(0, written.getFirst())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void two_records_are_weighed_where_they_meet_first_and_nowhere_else() {
        Shard portion = portion(model, List.of(0, 0));
        for (long block : portion.keys(0)) {
            portion.weigh(block, 0, 1, 0);
        }

        assertThat(portion.keys(0)).hasSizeGreaterThan(1);
        assertThat(portion.compared()).isEqualTo(1);
    }

    private Map<Long, List<Integer>> blocks(Model model) {
        Shard all = portion(model, IntStream.range(0, records.size()).boxed().toList());
        Map<Long, List<Integer>> blocks = new TreeMap<>();
        for (int row = 0; row < records.size(); row++) {
            for (long key : all.keys(row)) {
                blocks.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
            }
        }
        return blocks;
    }

    private Shard portion(Model model, List<Integer> rows) {
        Shard portion = new Shard(model, Mode.BOTH);
        rows.forEach(row -> portion.add(0, written.get(row)));
        return portion;
    }

    private static List<String> words(Links pairs, List<Integer> rows) {
        return IntStream.range(0, pairs.size())
                .mapToObj(pair -> rows.get(pairs.one(pair)) + " " + rows.get(pairs.other(pair)) + " "
                        + (float) pairs.weight(pair))
                .toList();
    }
}
