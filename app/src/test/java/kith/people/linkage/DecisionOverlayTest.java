package kith.people.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import kith.people.linkage.DecisionOverlay.Question;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// Decisions laid over what a matcher made of the records, whatever matcher it is.
class DecisionOverlayTest {

    private static final Similarity ALL_ALIKE = (_, _) -> 0;

    @Test
    void what_was_ruled_apart_does_not_meet_and_the_third_stays_with_the_one_it_is_more_like() {
        Similarity threeIsLikeTwo = (one, other) -> one + other == 5 ? 1 : 0;

        DecisionOverlay ruled = ruled(List.of(List.of(1L, 2L, 3L)), List.of(apart(1, 1, 2)), threeIsLikeTwo);

        assertThat(ruled.people().groups()).containsExactly(List.of(1L), List.of(2L, 3L));
        assertThat(ruled.questions()).isEmpty();
    }

    @Test
    void a_third_that_is_like_both_stays_with_one_and_is_asked_about() {
        DecisionOverlay ruled = ruled(List.of(List.of(1L, 2L, 3L)), List.of(apart(1, 1, 2)), ALL_ALIKE);

        assertThat(ruled.people().groups()).containsExactly(List.of(1L, 3L), List.of(2L));
        assertThat(ruled.questions()).containsExactly(new Question(2, 3));
    }

    @Test
    void a_third_that_was_ruled_one_with_either_is_not_asked_about() {
        DecisionOverlay ruled = ruled(List.of(List.of(1L, 2L, 3L)), List.of(apart(1, 1, 2), same(2, 3, 2)), ALL_ALIKE);

        assertThat(ruled.people().groups()).containsExactly(List.of(1L), List.of(2L, 3L));
        assertThat(ruled.questions()).isEmpty();
    }

    @Test
    void records_that_nothing_but_a_ruling_joins_are_one() {
        DecisionOverlay ruled = ruled(List.of(List.of(1L), List.of(2L, 3L)), List.of(same(1, 1, 3)), ALL_ALIKE);

        assertThat(ruled.people().groups()).containsExactly(List.of(1L, 2L, 3L));
    }

    @Test
    void rulings_that_contradict_each_other_leave_apart_what_was_ruled_apart_and_show_the_last_of_the_same() {
        List<List<Long>> alone = List.of(List.of(1L), List.of(2L), List.of(3L));

        DecisionOverlay ruled = ruled(alone, List.of(same(1, 1, 2), same(2, 2, 3), apart(3, 1, 3)), ALL_ALIKE);

        assertThat(ruled.people().groups()).containsExactly(List.of(1L, 2L), List.of(3L));
        assertThat(ruled.contradicting()).containsExactly(same(2, 2, 3));
    }

    @Test
    void a_ruling_reaches_through_a_record_of_which_nothing_is_said_any_more() {
        DecisionOverlay ruled = DecisionOverlay.of(
                List.of(1L, 3L), List.of(List.of(1L), List.of(3L)), List.of(same(1, 1, 2), same(2, 2, 3)), ALL_ALIKE);

        assertThat(ruled.people().areOne(1, 3)).isTrue();
    }

    @Property(tries = 2_000)
    void whatever_was_ruled_and_matched(@ForAll long seed) {
        Random chance = new Random(seed);
        List<List<Long>> matched = groups(chance, 8);
        List<DecisionRow> rulings = rulings(chance, 8, chance.nextInt(9));
        Similarity likeness = (one, other) -> (int) ((one * other * 31 + seed) & 3L);

        DecisionOverlay ruled = ruled(matched, rulings, likeness);

        Partition people = ruled.people();
        for (DecisionRow ruling : rulings) {
            boolean areOne = people.areOne(ruling.record(), ruling.other());
            switch (ruling.decision()) {
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

    private static DecisionOverlay ruled(List<List<Long>> matched, List<DecisionRow> rulings, Similarity likeness) {
        return DecisionOverlay.of(matched.stream().flatMap(List::stream).toList(), matched, rulings, likeness);
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
    private static List<DecisionRow> rulings(Random chance, int records, int count) {
        List<DecisionRow> rulings = new ArrayList<>();
        for (int id = 1; id <= count; id++) {
            long one = 1L + chance.nextInt(records);
            long other = 1L + chance.nextInt(records);
            if (one != other && rulings.stream().noneMatch(ruling -> ruling.isAbout(RecordPair.of(one, other)))) {
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

    private static DecisionRow same(long id, long one, long other) {
        return new DecisionRow(id, Math.min(one, other), Math.max(one, other), MatchDecision.SAME_PERSON, Set.of());
    }

    private static DecisionRow apart(long id, long one, long other) {
        return new DecisionRow(id, Math.min(one, other), Math.max(one, other), MatchDecision.NOT_SAME_PERSON, Set.of());
    }
}
