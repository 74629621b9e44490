package kith.engine.linkage.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kith.engine.linkage.decisions.Decision;
import kith.engine.linkage.decisions.Decision.Verdict;
import kith.engine.linkage.decisions.Decisions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClustersTest {

    /// Three records of Ada, 0 to 2, and two of her sister, 3 and 4; only 2 and 3 look a little alike.
    private final StubEvidence sisters = new StubEvidence()
            .weighs(0, 1, 9)
            .weighs(0, 2, 8)
            .weighs(1, 2, 8)
            .weighs(3, 4, 10)
            .weighs(2, 3, 2);

    @Test
    void one_weak_link_does_not_chain_two_people_together() {
        assertThat(sisters.clusters(5, Decisions.NONE)).isEqualTo("0 1 2, 3 4");
    }

    @Test
    void what_comes_out_does_not_depend_on_the_order_of_the_links() {
        Links backwards = new Links();
        Links links = sisters.links();
        for (int link = links.size() - 1; link >= 0; link--) {
            backwards.add(links.one(link), links.other(link), links.weight(link));
        }

        Clusters clusters = Clusters.of(5, backwards, Decisions.NONE, sisters);

        assertThat(words(clusters, 5)).isEqualTo("0 1 2, 3 4");
    }

    @Nested
    class A_decision {

        @Test
        void of_the_same_joins_what_no_link_joins() {
            assertThat(new StubEvidence().clusters(3, Decisions.of(List.of(same(1, 0, 2)))))
                    .isEqualTo("0 2, 1");
        }

        @Test
        void of_not_the_same_parts_what_links_join() {
            assertThat(new StubEvidence().weighs(0, 1, 20).clusters(2, Decisions.of(List.of(notSame(1, 0, 1)))))
                    .isEqualTo("0, 1");
        }

        @Test
        void of_not_the_same_holds_round_a_third_record() {
            assertThat(new StubEvidence()
                            .weighs(0, 1, 20)
                            .weighs(1, 2, 19)
                            .clusters(3, Decisions.of(List.of(notSame(1, 0, 2)))))
                    .isEqualTo("0 1, 2");
        }

        @Test
        void of_the_same_stands_against_two_nhs_numbers() {
            assertThat(new StubEvidence().number(0, 7).number(1, 8).clusters(2, Decisions.of(List.of(same(1, 0, 1)))))
                    .isEqualTo("0 1");
        }

        @Test
        void that_contradicts_others_is_told_and_not_the_same_holds_until_a_person_settles_it() {
            Decisions decisions = Decisions.of(List.of(same(1, 0, 1), same(2, 1, 2), notSame(3, 0, 2)));

            Clusters clusters = Clusters.of(3, new Links(), decisions, new StubEvidence());

            assertThat(clusters.contradicting()).containsExactly(same(2, 1, 2));
            assertThat(words(clusters, 3)).isEqualTo("0 1, 2");
        }

        @Test
        void made_earlier_holds_against_one_of_the_same_that_contradicts_it_later() {
            Decisions decisions = Decisions.of(List.of(same(2, 0, 1), same(1, 1, 2), notSame(3, 0, 2)));

            Clusters clusters = Clusters.of(3, new Links(), decisions, new StubEvidence());

            assertThat(clusters.contradicting()).containsExactly(same(2, 0, 1));
            assertThat(words(clusters, 3)).isEqualTo("0, 1 2");
        }

        @Test
        void reaches_through_a_record_that_is_not_here() {
            assertThat(new StubEvidence().clusters(2, Decisions.of(List.of(same(1, 0, 99), same(2, 99, 1)))))
                    .isEqualTo("0 1");
        }
    }

    private static Decision same(long id, long one, long other) {
        return new Decision(id, one, other, Verdict.SAME_PERSON);
    }

    private static Decision notSame(long id, long one, long other) {
        return new Decision(id, one, other, Verdict.NOT_SAME_PERSON);
    }

    @Nested
    class Two_valid_nhs_numbers {

        @Test
        void are_never_joined_by_a_link() {
            assertThat(new StubEvidence()
                            .number(0, 7)
                            .number(1, 8)
                            .weighs(0, 1, 30)
                            .clusters(2, Decisions.NONE))
                    .isEqualTo("0, 1");
        }

        @Test
        void are_never_joined_round_a_record_without_one() {
            assertThat(new StubEvidence()
                            .number(0, 7)
                            .number(2, 8)
                            .weighs(0, 1, 12)
                            .weighs(1, 2, 11)
                            .weighs(0, 2, 9)
                            .clusters(3, Decisions.NONE))
                    .isEqualTo("0 1, 2");
        }
    }

    @Test
    void a_thousand_records_in_a_ring_are_taken_apart_in_good_time() {
        StubEvidence ring = new StubEvidence();
        IntStream.range(0, 3_000).forEach(i -> ring.weighs(i, (i + 1) % 3_000, 1));

        assertThat(ring.clusters(3_000, Decisions.NONE)).contains("0 1").doesNotContain("0 1 2");
    }

    private static String words(Clusters clusters, int records) {
        Map<Integer, List<String>> members = new TreeMap<>();
        for (int record = 0; record < records; record++) {
            members.computeIfAbsent(clusters.of(record), _ -> new ArrayList<>()).add(Integer.toString(record));
        }
        return String.join(
                ", ",
                members.values().stream().map(each -> String.join(" ", each)).toList());
    }

    /// Match weights written by hand. A pair without one disagrees.
    private static final class StubEvidence implements ClusterEvidence {

        private final Map<Set<Integer>, Double> weights = new HashMap<>();
        private final Map<Integer, Integer> numbers = new HashMap<>();

        StubEvidence weighs(int one, int other, double bits) {
            weights.put(Set.of(one, other), bits);
            return this;
        }

        StubEvidence number(int record, int number) {
            numbers.put(record, number);
            return this;
        }

        Links links() {
            Links links = new Links();
            weights.forEach((pair, bits) -> links.add(Collections.min(pair), Collections.max(pair), bits));
            return links;
        }

        String clusters(int records, Decisions decisions) {
            return words(Clusters.of(records, links(), decisions, this), records);
        }

        @Override
        public double weight(int one, int other) {
            return weights.getOrDefault(Set.of(one, other), -10.0);
        }

        @Override
        public int number(int record) {
            return numbers.getOrDefault(record, 0);
        }
    }
}
