package kith.people.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import kith.engine.linkage.values.ComparisonLevel;
import kith.engine.linkage.values.ComparisonLevel.Agreement;
import kith.people.linkage.components.ComparedField;
import kith.people.linkage.components.WeightBreakdown;
import kith.people.linkage.components.WeightBreakdown.Piece;
import kith.ui.Rendered;
import kith.ui.Waterfall;
import org.junit.jupiter.api.Test;

class WeightPartTest {

    private static final ComparisonLevel SAME =
            new ComparisonLevel(1, "exact", "the same", Agreement.EXACT, 0.9, 0.1, 0.1);
    private static final ComparisonLevel DIFFERENT =
            new ComparisonLevel(2, "different", "different", Agreement.DISAGREEMENT, 0.1, 0.9, 0.9);

    private static final WeightBreakdown SISTERS = new WeightBreakdown(
            -16.3,
            List.of(
                    new Piece(ComparedField.FAMILY_NAME, SAME, 9.1),
                    new Piece(ComparedField.GIVEN_NAME, DIFFERENT, -4.8),
                    new Piece(ComparedField.ADDRESS, SAME, 13.2)),
            OptionalDouble.of(-3.5),
            OptionalDouble.empty(),
            -2.3,
            0.169,
            false);

    @Test
    void each_step_is_a_row_from_how_rare_it_is_to_what_it_comes_to() {
        WeightPart weighing = WeightPart.of(SISTERS);

        assertThat(weighing.likely()).isEqualTo("17% likely one person");
        assertThat(weighing.steps().rows())
                .extracting(row -> row.words() + ": " + row.note() + " " + row.figure())
                .containsExactly(
                        "Before comparing: About one in 80,685 random pairs is one person −16.3",
                        "Family name: The same +9.1",
                        "Given name: Different −4.8",
                        "Address: The same +13.2",
                        "They may live together: People in one household would agree in this too −3.5",
                        "Total: 17% likely one person −2.3");
    }

    @Test
    void twins_and_those_of_one_name_have_a_row_of_their_own() {
        WeightBreakdown twins =
                new WeightBreakdown(-16.3, List.of(), OptionalDouble.empty(), OptionalDouble.of(-2.1), -18.4, 0, false);

        assertThat(WeightPart.of(twins).steps().rows())
                .extracting(row -> row.words() + ": " + row.note() + " " + row.figure())
                .contains("They may be related: Twins or namesakes would agree in this too −2.1");
    }

    @Test
    void each_bar_starts_where_the_one_before_ended_and_lies_in_the_picture() {
        Waterfall steps = WeightPart.of(SISTERS).steps();

        assertThat(steps.rows().get(0).x()).isZero();
        assertThat(steps.rows().get(0).width()).isEqualTo(steps.middle());
        assertThat(steps.rows().get(1).x()).isZero();
        assertThat(steps.rows().get(2).x() + steps.rows().get(2).width())
                .isEqualTo(steps.rows().get(1).x() + steps.rows().get(1).width());
        assertThat(steps.rows())
                .allSatisfy(row -> assertThat(row.x() + row.width()).isBetween(1, Waterfall.WIDTH));
    }

    @Test
    void nothing_is_said_to_be_certain() {
        assertThat(WeightPart.likely(0.9999999)).isEqualTo("more than 99% likely one person");
        assertThat(WeightPart.likely(0.0000001)).isEqualTo("less than 1% likely one person");
    }

    @Test
    void what_is_withheld_is_said_to_be_left_out() {
        WeightBreakdown withheld = new WeightBreakdown(
                -16.3, List.of(), OptionalDouble.empty(), OptionalDouble.empty(), -16.3, 0.00001, true);

        assertThat(WeightPart.of(withheld).leftOut().orElseThrow()).contains("leaves out", "protected address");
        assertThat(WeightPart.of(SISTERS).leftOut()).isEmpty();
    }

    @Test
    void the_picture_needs_no_style_and_no_script_of_its_own() {
        String html = Rendered.part(
                "waterfall",
                Map.of("waterfall", WeightPart.of(SISTERS).steps(), "head", "Step", "figure", "For or against"));

        assertThat(html).contains("aria-hidden=\"true\"", "−4.8", "Family name").doesNotContain("style=", "<script");
    }
}
