package kith.engine.linkage.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import kith.engine.linkage.clustering.Links;
import kith.engine.linkage.decisions.Decisions;
import kith.engine.linkage.estimation.ParameterEstimation;
import kith.engine.linkage.records.Mode;
import kith.engine.linkage.records.Records;
import org.junit.jupiter.api.Test;

/// A frozen model asked about some records, as an import asks it, says what a full run over all of them says.
class PairsOfTest {

    private final Village village = new Village(7);
    private final Records records = village.records(village.people(80), 3);
    private final Model model = ParameterEstimation.learn(records, Mode.BOTH);
    private final Matching full = Matching.of(records, model, Mode.BOTH, Decisions.NONE);

    @Test
    void the_pairs_of_some_records_are_those_of_a_full_run_in_which_one_of_them_is() {
        IntPredicate some = row -> row % 5 == 0;

        assertThat(pairs(Matching.pairsOf(records, model, Mode.BOTH, some), _ -> true))
                .isNotEmpty()
                .isEqualTo(pairs(full.pairs(), some));
    }

    @Test
    void two_of_them_weigh_the_same_to_the_last_bit() {
        Matching.Explained explained = full.explained(records, model);

        for (int pair = 0; pair < full.pairs().size(); pair++) {
            int one = full.pairs().one(pair);
            int other = full.pairs().other(pair);
            assertThat((float) explained.weight(one, other))
                    .isEqualTo((float) full.pairs().weight(pair));
        }
    }

    @Test
    void a_record_has_the_same_keys_among_others_as_alone() {
        List<List<String>> written =
                village.people(30).stream().map(village::written).toList();
        Records among = model.newRecords();
        written.forEach(says -> among.add(0, says));

        for (int row = 0; row < written.size(); row++) {
            assertThat(model.keys(among, row)).isEqualTo(model.keys(written.get(row)));
        }
    }

    private static List<String> pairs(Links links, IntPredicate some) {
        List<String> pairs = new ArrayList<>();
        for (int pair = 0; pair < links.size(); pair++) {
            if (some.test(links.one(pair)) || some.test(links.other(pair))) {
                pairs.add(links.one(pair) + " " + links.other(pair) + " " + links.weight(pair));
            }
        }
        return pairs.stream().sorted().toList();
    }
}
