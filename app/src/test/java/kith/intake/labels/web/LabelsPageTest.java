package kith.intake.labels.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kith.engine.labels.Classification;
import kith.engine.labels.Unclassified;
import kith.engine.terms.SecurityLabel;
import kith.intake.labels.Arrived;
import kith.intake.labels.Decision;
import kith.kernel.WorkerId;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.Rendered;
import org.junit.jupiter.api.Test;

class LabelsPageTest {

    private static final LabelNames NAMES =
            new LabelNames(Map.of(new WorkerId(7), "Ruth Ansah"), Map.of("HOUSING", "Southwark Housing"));
    private static final Instant MONDAY = Instant.parse("2026-11-30T09:00:00Z");

    @Test
    void says_what_came_how_often_and_from_whom() {
        String html = html(List.of(
                new Arrived("HOUSING", new Unclassified("alert", "", ""), 12, MONDAY),
                new Arrived("LBSWK", new Unclassified("need", "local", "W1"), 3, MONDAY)));

        assertThat(html)
                .contains("Words without a code", "Southwark Housing", "12", "Code W1, local", "LBSWK")
                .contains("All words and own codes from Southwark Housing, kind alert")
                .contains("value=\"||local|W1\"");
    }

    @Test
    void says_that_alerts_are_hidden_only_where_they_are() {
        assertThat(html(List.of(new Arrived("HOUSING", new Unclassified("alert", "", ""), 1, MONDAY))))
                .contains("Alerts are hidden");
        assertThat(html(List.of(new Arrived("HOUSING", new Unclassified("need", "", ""), 1, MONDAY))))
                .doesNotContain("Alerts are hidden");
    }

    @Test
    void hides_a_rare_code_that_could_be_a_name_in_the_wrong_field() {
        String html = html(List.of(new Arrived("LBSWK", new Unclassified("need", "local", "Okoro"), 4, MONDAY)));

        assertThat(html).contains("A rare code").doesNotContain("Okoro");
        assertThat(html(List.of(new Arrived("LBSWK", new Unclassified("need", "local", "warmth"), 5, MONDAY))))
                .contains("Code warmth");
    }

    @Test
    void shows_decisions_with_their_reasons_and_never_the_words_they_are_about() {
        String html = Rendered.page(
                "intake/labels",
                LabelsPage.of(
                        List.of(),
                        List.of(new Decision(
                                new Classification("HOUSING", "alert", "", "", "dog", SecurityLabel.NORMAL),
                                "Harmless",
                                new WorkerId(7),
                                MONDAY)),
                        NAMES,
                        LabelForm.EMPTY,
                        Mistakes.NONE));

        assertThat(html).contains("There is nothing to classify", "Words on a list", "Harmless", "Ruth Ansah");
        assertThat(html).doesNotContain("dog");
    }

    @Test
    void takes_a_decision_that_is_complete() {
        assertThat(new LabelForm("||local|W1", "normal", "Harmless").decision())
                .get()
                .satisfies(line -> assertThat(line.about())
                        .isEqualTo(new Classification("", "", "local", "W1", "", SecurityLabel.NORMAL)));
    }

    @Test
    void names_what_is_missing() {
        assertThat(new LabelForm("", "secret", " ").mistakes().all())
                .extracting(Mistake::field)
                .containsExactly("what", "label", "reason");
        assertThat(new LabelForm("a|b|c|d|e", "normal", "x").mistakes().all())
                .extracting(Mistake::field)
                .containsExactly("what");
        assertThat(new LabelForm("||local|W1", "normal", "x".repeat(501)).decision())
                .isEmpty();
    }

    private static String html(List<Arrived> arrived) {
        return Rendered.page("intake/labels", LabelsPage.of(arrived, List.of(), NAMES, LabelForm.EMPTY, Mistakes.NONE));
    }
}
