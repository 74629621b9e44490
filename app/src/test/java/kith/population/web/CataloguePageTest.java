package kith.population.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.engine.registers.Catalogue;
import kith.population.Coverage;
import kith.population.Coverage.Unmatched;
import kith.ui.Rendered;
import org.junit.jupiter.api.Test;

class CataloguePageTest {

    @Test
    void publishes_how_much_of_what_came_in_the_catalogue_covers() {
        assertThat(render(new Coverage("2026-11-22", 2_000, 1_500, 12, List.of(new Unmatched("160903007", 90)))))
                .contains("2,000", "1,500, which is 75.0%", "12", "160903007", "2026-11-22");
    }

    @Test
    void says_of_each_condition_whether_it_counts_and_is_for_life() {
        assertThat(render(new Coverage("2026-11-22", 0, 0, 0, List.of())))
                .contains("Coronary heart disease", "For life, even if a later record says it has ended", "Counts")
                .contains("Obesity", "Does not count");
    }

    @Test
    void does_not_name_what_is_restricted() {
        assertThat(render(new Coverage("2026-11-22", 0, 0, 0, List.of())))
                .doesNotContain("HIV")
                .doesNotContain("hepatitis");
    }

    private static String render(Coverage coverage) {
        return Rendered.page("population/catalogue", CataloguePage.of(Catalogue.current(), coverage));
    }
}
