package kith.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImportsPageTest {

    @Test
    void names_the_partners_whose_alerts_nobody_sees_before_anything_else() {
        assertThat(ImportsPage.warnings(List.of("A list is old."), List.of("HOUSING", "LBSWK")))
                .hasSize(2)
                .startsWith(
                        "Nobody sees alerts from HOUSING, LBSWK yet. An alert can be about the safety of a worker who"
                                + " visits. Ask the information governance lead to classify them.");
    }

    @Test
    void does_not_warn_of_alerts_where_all_are_classified() {
        assertThat(ImportsPage.warnings(List.of("A list is old."), List.of())).containsExactly("A list is old.");
    }
}
