package kith.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.engine.registers.Catalogue;
import kith.population.Coverage.Unmatched;
import org.junit.jupiter.api.Test;

class CountingTest {

    @Test
    void coverage_is_of_items_and_tells_the_frequent_codes_it_misses() {
        Map<String, Long> items = new LinkedHashMap<>();
        items.put("59621000", 60L);
        items.put("314529007", 25L);
        items.put("", 10L);
        items.put("66383009", 4L);
        items.put("44054006", 1L);

        Coverage coverage = Counting.coverage(Catalogue.current(), items);

        assertThat(coverage)
                .isEqualTo(new Coverage("2026-11-22", 100, 61, 10, List.of(new Unmatched("314529007", 25))));
        assertThat(coverage.percent()).isEqualTo(61.0);
    }

    @Test
    void of_nothing_all_is_covered() {
        assertThat(Counting.coverage(Catalogue.current(), Map.of()).percent()).isEqualTo(100);
    }
}
