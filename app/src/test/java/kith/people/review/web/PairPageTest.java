package kith.people.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import kith.engine.linkage.values.ComparisonLevel;
import kith.engine.linkage.values.ComparisonLevel.Agreement;
import kith.people.linkage.components.ComparedField;
import kith.people.linkage.components.PossibleMatch;
import kith.people.linkage.components.WeightBreakdown;
import kith.people.linkage.components.WeightBreakdown.Piece;
import kith.ui.Mistakes;
import kith.ui.Rendered;
import kith.ui.Table;
import org.junit.jupiter.api.Test;

class PairPageTest {

    private static final ComparisonLevel SAME =
            new ComparisonLevel(1, "exact", "the same", Agreement.EXACT, 0.9, 0.1, 0.1);

    private static final WeightBreakdown WEIGHED = new WeightBreakdown(
            -12,
            List.of(new Piece(ComparedField.EMAIL, SAME, 13.5)),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            1.5,
            0.739,
            false);

    @Test
    void shows_how_the_matcher_weighs_the_two() {
        assertThat(page(Optional.of(WEIGHED)))
                .contains(
                        "Likely match",
                        "Match weight: 74% likely one person",
                        "The software can be wrong: you decide.",
                        "+13.5");
    }

    @Test
    void shows_nothing_of_it_where_it_weighs_nothing() {
        assertThat(page(Optional.empty())).doesNotContain("matcher weighs");
    }

    private static String page(Optional<WeightBreakdown> weighed) {
        Table none = new Table("None", List.of(), List.of());
        return Rendered.page(
                "people/review/pair",
                new PairPage(
                        "Are these one person?",
                        "/review/1",
                        List.of(new PairPage.DoubtLine(
                                DoubtTags.tag(PossibleMatch.Kind.POSSIBLE_MATCH), "They may be one person.")),
                        none,
                        Optional.empty(),
                        weighed.map(WeightPart::of),
                        none,
                        List.of(),
                        "Nobody else is shown this pair.",
                        "1-2-3-4",
                        PairForm.EMPTY,
                        Mistakes.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
