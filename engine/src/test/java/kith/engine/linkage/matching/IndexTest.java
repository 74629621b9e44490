package kith.engine.linkage.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kith.engine.linkage.comparison.RelativeConfusion;
import kith.engine.linkage.decisions.Decision;
import kith.engine.linkage.decisions.Decision.Verdict;
import kith.engine.linkage.decisions.Decisions;
import kith.engine.linkage.estimation.ParameterEstimation;
import kith.engine.linkage.matching.Village.Person;
import kith.engine.linkage.records.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTest {

    private static final int STEPS = 120;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void after_any_history_it_holds_the_clusters_of_a_full_run(long seed) {
        Village village = new Village(seed);
        List<Person> people = village.people(60);
        Model model = ParameterEstimation.learn(village.records(people, 3), Mode.BOTH);
        Index index = Index.of(village.records(people, 3), model, Mode.BOTH, Decisions.NONE);
        Random dice = new Random(seed);
        List<Decision> made = new ArrayList<>();

        for (int step = 0; step < STEPS; step++) {
            List<String> written = village.written(people.get(dice.nextInt(people.size())));
            int row = dice.nextInt(index.records().size());
            int other = (row + 1 + dice.nextInt(3)) % index.records().size();
            switch (dice.nextInt(7)) {
                case 0, 1 -> index.add(0, written);
                case 2, 3 -> index.change(row, 0, written);
                case 4 -> index.remove(row);
                case 5 -> {
                    if (!made.isEmpty()) {
                        Decision back = made.remove(dice.nextInt(made.size()));
                        made.removeIf(known -> known.record() == back.record() && known.other() == back.other());
                        index.takeBack((int) back.record(), (int) back.other());
                    }
                }
                default -> {
                    Decision decision = new Decision(
                            step, row, other, dice.nextBoolean() ? Verdict.SAME_PERSON : Verdict.NOT_SAME_PERSON);
                    index.decide(decision);
                    made.add(decision);
                }
            }
        }

        Decisions decisions = Decisions.of(made);
        Matching full = Matching.of(index.records(), model, Mode.BOTH, decisions);
        assertThat(clusters(index))
                .isEqualTo(IntStream.range(0, index.records().size())
                        .mapToObj(full.clusters()::of)
                        .toList());
        assertThat(decisions.inForce())
                .filteredOn(decision -> decision.verdict() == Verdict.NOT_SAME_PERSON)
                .allMatch(decision ->
                        index.clusterOf((int) decision.record()) != index.clusterOf((int) decision.other()));
    }

    @Test
    void what_is_written_down_of_a_model_comes_back_the_same() {
        Village village = new Village(9);
        List<Person> people = village.people(80);
        Model model = ParameterEstimation.learn(village.records(people, 3), Mode.BOTH);
        var out = new ByteArrayOutputStream();

        ModelFile.write(model, out);
        Model read = ModelFile.read(new ByteArrayInputStream(out.toByteArray()));

        var again = new ByteArrayOutputStream();
        ModelFile.write(read, again);
        assertThat(again.toByteArray()).isEqualTo(out.toByteArray());
        List<String> one = village.written(people.getFirst());
        List<String> other = village.written(people.getFirst());
        assertThat(read.compare(one, other)).isEqualTo(model.compare(one, other));
        assertThat(read.keys(one)).isEqualTo(model.keys(one)).isNotEmpty();
    }

    @Test
    void version_1_of_the_model_file_is_read_and_converted() {
        Village village = new Village(9);
        List<Person> people = village.people(80);
        Model model = ParameterEstimation.learn(village.records(people, 3), Mode.BOTH);
        var out = new ByteArrayOutputStream();
        ModelFile.write(model, out);
        String levels = "\"levels\":\\{.*?}},";
        String version1 = out.toString(StandardCharsets.UTF_8)
                .replace("\"version\":2", "\"version\":1")
                .replaceFirst(
                        levels,
                        "\"one_person\":%s,\"household\":%s,\"any_two\":%s,"
                                .formatted(
                                        Arrays.deepToString(
                                                model.parameters().m().of()),
                                        Arrays.deepToString(
                                                model.parameters().household().of()),
                                        Arrays.deepToString(
                                                model.parameters().u().of())));

        Model read = ModelFile.read(new ByteArrayInputStream(version1.getBytes(StandardCharsets.UTF_8)));

        var again = new ByteArrayOutputStream();
        ModelFile.write(read, again);
        assertThat(version1).contains("\"one_person\":[[0.0, ").doesNotContain("\"levels\"");
        assertThat(again.toString(StandardCharsets.UTF_8)).isEqualTo(out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_model_file_without_one_of_the_levels_is_refused() {
        var out = new ByteArrayOutputStream();
        ModelFile.write(
                ParameterEstimation.learn(new Village(9).records(new Village(9).people(80), 3), Mode.BOTH), out);
        String changed = out.toString(StandardCharsets.UTF_8).replace("birth_date.exact", "birth_date.other");

        assertThatThrownBy(() -> ModelFile.read(new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("birth_date.exact");
    }

    @Test
    void a_model_that_was_written_before_a_level_came_takes_what_is_believed_of_it() {
        Village village = new Village(9);
        var out = new ByteArrayOutputStream();
        ModelFile.write(ParameterEstimation.learn(village.records(village.people(80), 3), Mode.BOTH), out);
        String before = out.toString(StandardCharsets.UTF_8)
                .replaceAll("\"birth_date.first_of_january_beside\":\\{[^}]+},", "");

        Model read = ModelFile.read(new ByteArrayInputStream(before.getBytes(StandardCharsets.UTF_8)));

        assertThat(before).doesNotContain("first_of_january_beside");
        assertThat(read.learned().stream()
                        .flatMap(learned -> learned.levels().stream())
                        .filter(level -> level.level().id().equals("first_of_january_beside"))
                        .map(LearnedComparison.Level::m))
                .containsExactly(0.003);
    }

    @Test
    void a_model_that_was_written_before_families_were_weighed_weighs_none() {
        Village village = new Village(9);
        Model model = ParameterEstimation.learn(village.records(village.people(80), 3), Mode.BOTH);
        var out = new ByteArrayOutputStream();
        ModelFile.write(model, out);
        String before = out.toString(StandardCharsets.UTF_8).replaceAll("\"(twins|of_one_name)\":[^,]+,", "");

        Model read = ModelFile.read(new ByteArrayInputStream(before.getBytes(StandardCharsets.UTF_8)));

        assertThat(model.priors().relatives()).isNotEqualTo(RelativeConfusion.NONE);
        assertThat(read.priors().relatives()).isEqualTo(RelativeConfusion.NONE);
        assertThat(read.parameters().m().of())
                .isDeepEqualTo(model.parameters().m().of());
    }

    private static List<Integer> clusters(Index index) {
        List<Integer> clusters = new ArrayList<>();
        for (int row = 0; row < index.records().size(); row++) {
            clusters.add(index.clusterOf(row));
        }
        return clusters;
    }
}
