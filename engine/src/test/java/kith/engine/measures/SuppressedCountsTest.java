package kith.engine.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SuppressedCountsTest {

    @Test
    void five_is_shown_and_four_is_not() {
        SuppressedCounts<String> table = of(5, 4, 3, 60);

        assertThat(table.shown()).isEqualTo(Map.of("a", 5L, "d", 60L));
        assertThat(table.hidden()).containsExactly("b", "c");
        assertThat(table.total()).hasValue(72);
    }

    @Test
    void what_hides_alone_takes_the_next_smallest_with_it() {
        SuppressedCounts<String> table = of(90, 3, 20, 60);

        assertThat(table.hidden()).containsExactly("b", "c");
        assertThat(table.count("c")).isEmpty();
        assertThat(table.total()).hasValue(173);
    }

    @Test
    void two_that_together_are_small_take_a_third_with_them() {
        assertThat(of(0, 0, 20, 60).hidden()).containsExactly("a", "b", "c");
    }

    @Test
    void where_nothing_is_left_to_hide_the_total_is_hidden() {
        assertThat(of(3).total()).isEmpty();
        assertThat(of(1, 2).total()).isEmpty();
    }

    @Test
    void large_counts_are_all_shown() {
        SuppressedCounts<String> table = of(10, 20);

        assertThat(table.hidden()).isEmpty();
        assertThat(table.total()).hasValue(30);
    }

    @Property
    void nobody_can_work_out_a_small_count(@ForAll("counts") List<Long> counts) {
        SuppressedCounts<String> table =
                of(counts.stream().mapToLong(count -> count).toArray());

        assertThat(table.shown().values()).allMatch(count -> count >= 5);
        if (!table.hidden().isEmpty() && table.total().isPresent()) {
            long hiddenTotal = table.total().getAsLong()
                    - table.shown().values().stream().mapToLong(count -> count).sum();
            assertThat(table.hidden()).hasSizeGreaterThan(1);
            assertThat(hiddenTotal).isGreaterThanOrEqualTo(5);
        }
    }

    @Provide
    Arbitrary<List<Long>> counts() {
        return Arbitraries.longs().between(0, 12).list().ofMinSize(1).ofMaxSize(10);
    }

    private static SuppressedCounts<String> of(long... counts) {
        Map<String, Long> table = new LinkedHashMap<>();
        for (long count : counts) {
            table.put(String.valueOf((char) ('a' + table.size())), count);
        }
        return SuppressedCounts.of(table);
    }
}
