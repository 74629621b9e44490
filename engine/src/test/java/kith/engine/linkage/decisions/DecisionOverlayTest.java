package kith.engine.linkage.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import kith.engine.linkage.decisions.Decision.Verdict;
import kith.engine.linkage.decisions.DecisionOverlay.Question;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// Reviewers' decisions applied to a matcher's clusters, whatever the matcher.
class DecisionOverlayTest {

    private static final Similarity ALL_ALIKE = (_, _) -> 0;

    @Test
    void records_decided_to_be_two_people_never_meet_and_a_third_stays_with_the_more_similar() {
        Similarity threeIsLikeTwo = (one, other) -> one + other == 5 ? 1 : 0;

        DecisionOverlay ruled = ruled(List.of(List.of(1L, 2L, 3L)), List.of(apart(1, 1, 2)), threeIsLikeTwo);

        assertThat(ruled.people().groups()).containsExactly(List.of(1L), List.of(2L, 3L));
        assertThat(ruled.questions()).isEmpty();
    }

    @Test
    void a_third_record_that_fits_both_stays_with_one_and_is_put_in_question() {
        DecisionOverlay ruled = ruled(List.of(List.of(1L, 2L, 3L)), List.of(apart(1, 1, 2)), ALL_ALIKE);

        assertThat(ruled.people().groups()).containsExactly(List.of(1L, 3L), List.of(2L));
        assertThat(ruled.questions()).containsExactly(new Question(2, 3));
    }

    @Test
    void a_third_record_decided_to_be_one_with_either_is_not_put_in_question() {
        DecisionOverlay ruled = ruled(List.of(List.of(1L, 2L, 3L)), List.of(apart(1, 1, 2), same(2, 3, 2)), ALL_ALIKE);

        assertThat(ruled.people().groups()).containsExactly(List.of(1L), List.of(2L, 3L));
        assertThat(ruled.questions()).isEmpty();
    }

    @Test
    void a_decision_joins_records_that_the_matcher_does_not_link() {
        DecisionOverlay ruled = ruled(List.of(List.of(1L), List.of(2L, 3L)), List.of(same(1, 1, 3)), ALL_ALIKE);

        assertThat(ruled.people().groups()).containsExactly(List.of(1L, 2L, 3L));
    }

    @Test
    void where_decisions_contradict_each_other_the_last_to_join_gives_way() {
        List<List<Long>> alone = List.of(List.of(1L), List.of(2L), List.of(3L));

        DecisionOverlay ruled = ruled(alone, List.of(same(1, 1, 2), same(2, 2, 3), apart(3, 1, 3)), ALL_ALIKE);

        assertThat(ruled.people().groups()).containsExactly(List.of(1L, 2L), List.of(3L));
        assertThat(ruled.contradicting()).containsExactly(same(2, 2, 3));
    }

    @Test
    void a_decision_reaches_through_a_withdrawn_record() {
        DecisionOverlay ruled = DecisionOverlay.of(
                List.of(1L, 3L),
                List.of(List.of(1L), List.of(3L)),
                Decisions.of(List.of(same(1, 1, 2), same(2, 2, 3))),
                ALL_ALIKE);

        assertThat(ruled.people().areOne(1, 3)).isTrue();
    }

    @Test
    void the_later_of_two_decisions_about_the_same_records_holds() {
        List<List<Long>> alone = List.of(List.of(1L), List.of(2L));

        assertThat(ruled(alone, List.of(apart(7, 1, 2), same(3, 2, 1)), ALL_ALIKE)
                        .people()
                        .areOne(1, 2))
                .isFalse();
        assertThat(ruled(alone, List.of(apart(3, 1, 2), same(7, 2, 1)), ALL_ALIKE)
                        .people()
                        .areOne(1, 2))
                .isTrue();
    }

    @Property(tries = 2_000)
    void decisions_hold_whatever_the_clusters_are(@ForAll long seed) {
        Random chance = new Random(seed);
        List<List<Long>> matched = groups(chance, 8);
        List<Decision> rulings = rulings(chance, 8, chance.nextInt(9));
        Similarity likeness = (one, other) -> (int) ((one * other * 31 + seed) & 3L);

        DecisionOverlay ruled = ruled(matched, rulings, likeness);

        Partition people = ruled.people();
        for (Decision ruling : rulings) {
            boolean areOne = people.areOne(ruling.record(), ruling.other());
            switch (ruling.verdict()) {
                case NOT_SAME_PERSON -> assertThat(areOne).isFalse();
                case SAME_PERSON ->
                    assertThat(areOne).isEqualTo(!ruled.contradicting().contains(ruling));
            }
        }
        ruled.contradicting()
                .forEach(ruling -> assertThat(people.areKeptApart(ruling.record(), ruling.other()))
                        .isTrue());
        for (List<Long> group : matched) {
            for (long record : group) {
                assertThat(people.areOne(group.getFirst(), record) || people.areKeptApart(group.getFirst(), record))
                        .isTrue();
            }
        }
        assertThat(ruled(shuffled(matched, chance), shuffled(rulings, chance), likeness)
                        .people()
                        .groups())
                .isEqualTo(people.groups());
    }

    private static DecisionOverlay ruled(List<List<Long>> matched, List<Decision> rulings, Similarity likeness) {
        return DecisionOverlay.of(
                matched.stream().flatMap(List::stream).toList(), matched, Decisions.of(rulings), likeness);
    }

    private static List<List<Long>> groups(Random chance, int records) {
        List<List<Long>> groups = new ArrayList<>();
        List<Long> left =
                new ArrayList<>(LongStream.rangeClosed(1, records).boxed().toList());
        Collections.shuffle(left, chance);
        while (!left.isEmpty()) {
            int size = Math.min(left.size(), 1 + chance.nextInt(4));
            groups.add(left.subList(0, size).stream().sorted().toList());
            left = left.subList(size, left.size());
        }
        return groups;
    }

    /// One ruling at most about any two records, as the rulings that hold are.
    private static List<Decision> rulings(Random chance, int records, int count) {
        List<Decision> rulings = new ArrayList<>();
        for (int id = 1; id <= count; id++) {
            long one = 1L + chance.nextInt(records);
            long other = 1L + chance.nextInt(records);
            if (one != other
                    && rulings.stream()
                            .noneMatch(ruling -> ruling.equals(same(ruling.id(), one, other))
                                    || ruling.equals(apart(ruling.id(), one, other)))) {
                rulings.add(chance.nextBoolean() ? same(id, one, other) : apart(id, one, other));
            }
        }
        return rulings;
    }

    private static <T> List<T> shuffled(List<T> list, Random chance) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, chance);
        return shuffled;
    }

    private static Decision same(long id, long one, long other) {
        return new Decision(id, Math.min(one, other), Math.max(one, other), Verdict.SAME_PERSON);
    }

    private static Decision apart(long id, long one, long other) {
        return new Decision(id, Math.min(one, other), Math.max(one, other), Verdict.NOT_SAME_PERSON);
    }
}
