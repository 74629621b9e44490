package kith.coordination.plans;

import static org.assertj.core.api.Assertions.assertThat;

import kith.coordination.plans.MergedSection.Merged;
import kith.coordination.plans.MergedSection.Overlapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SectionMergeTest {

    private static final String BASE = "She walks to the shop on Tuesdays and rings her son.";

    @Test
    void changes_to_different_words_of_one_sentence_are_both_kept() {
        assertThat(SectionMerge.merge(
                        PlanSection.GOALS,
                        BASE,
                        "She walks to the market on Tuesdays and rings her son.",
                        "She walks to the shop on Tuesdays and rings her daughter."))
                .isEqualTo(new Merged("She walks to the market on Tuesdays and rings her daughter."));
    }

    @Test
    void changes_to_the_same_word_overlap() {
        assertThat(SectionMerge.merge(
                        PlanSection.GOALS,
                        BASE,
                        "She walks to the market on Tuesdays and rings her son.",
                        "She walks to the library on Tuesdays and rings her son."))
                .isEqualTo(new Overlapping());
    }

    @Test
    void where_only_one_of_two_changed_it_theirs_stands() {
        String changed = "She no longer walks.";
        assertThat(SectionMerge.merge(PlanSection.GOALS, BASE, changed, BASE)).isEqualTo(new Merged(changed));
        assertThat(SectionMerge.merge(PlanSection.GOALS, BASE, BASE, changed)).isEqualTo(new Merged(changed));
        assertThat(SectionMerge.merge(PlanSection.CRISIS, BASE, BASE, changed)).isEqualTo(new Merged(changed));
    }

    @ParameterizedTest
    @EnumSource(
            value = PlanSection.class,
            names = {"CONTINGENCY", "CRISIS", "STAYING_SAFE"})
    void a_deletion_is_never_merged_into_what_somebody_else_wrote_about_safety(PlanSection section) {
        String base = "Ring the warden first. The key is with number 4.";
        assertThat(SectionMerge.merge(
                        section,
                        base,
                        "Ring the warden first.",
                        "Ring the warden first. The key is with number 4. She is deaf in one ear."))
                .isEqualTo(new Overlapping());
        assertThat(SectionMerge.merge(
                        section,
                        base,
                        "She falls at night. Ring the warden first. The key is with number 4.",
                        "Ring the warden first. The key is with number 4. She is deaf in one ear."))
                .isInstanceOfSatisfying(
                        Merged.class,
                        merged -> assertThat(merged.words()).contains("She falls", "key is with number 4", "deaf"));
    }
}
