package kith.coordination.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
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

    /// Three people write in one section. Each has seen some version and not what came since. Every word is one of
    /// a kind, so that each can be followed.
    @Test
    void no_word_is_lost_in_100_000_random_histories_unless_its_deletion_was_written_by_somebody() {
        Random random = new Random(20261129);
        int merges = 0;
        int conflicts = 0;
        for (int history = 0; history < 100_000; history++) {
            SharedSection section = new SharedSection(random.nextBoolean() ? PlanSection.GOALS : PlanSection.CRISIS);
            int saves = 3 + random.nextInt(5);
            for (int save = 0; save < saves; save++) {
                section.saveOne(random);
            }
            merges += section.merges;
            conflicts += section.conflicts;
            assertThat(section.lost()).as("words lost in history %d", history).isEmpty();
        }
        assertThat(merges).as("saves that were merged").isGreaterThan(10_000);
        assertThat(conflicts).as("saves that overlapped").isGreaterThan(10_000);
    }

    /// One section as several people write it.
    private static final class SharedSection {

        private final PlanSection section;
        private final List<String> versions = new ArrayList<>(List.of(""));
        private final Set<String> written = new HashSet<>();
        private final Set<String> deleted = new HashSet<>();
        private final Set<String> waiting = new HashSet<>();
        private int next;
        private int merges;
        private int conflicts;

        SharedSection(PlanSection section) {
            this.section = section;
        }

        void saveOne(Random random) {
            int seen = Math.max(0, versions.size() - 1 - random.nextInt(3));
            String base = versions.get(seen);
            String now = versions.getLast();
            String typed = edited(base, random);
            switch (SectionMerge.merge(section, base, now, typed)) {
                case Merged(var both) -> {
                    versions.add(both);
                    merges += both.equals(typed) || both.equals(now) ? 0 : 1;
                    Set<String> kept = words(typed);
                    words(base).stream().filter(word -> !kept.contains(word)).forEach(deleted::add);
                }
                case Overlapping() -> {
                    waiting.addAll(words(typed));
                    conflicts++;
                }
            }
        }

        private String edited(String base, Random random) {
            List<String> words = new ArrayList<>(words(base));
            if (words.size() > 2 && random.nextInt(3) == 0) {
                words.remove(random.nextInt(words.size()));
            }
            int added = 1 + random.nextInt(2);
            for (int i = 0; i < added; i++) {
                String word = "w" + next++;
                written.add(word);
                words.add(random.nextInt(words.size() + 1), word);
            }
            return String.join(" ", words);
        }

        Set<String> lost() {
            Set<String> lost = new HashSet<>(written);
            lost.removeAll(words(versions.getLast()));
            lost.removeAll(waiting);
            lost.removeAll(deleted);
            return lost;
        }

        private static Set<String> words(String text) {
            return text.isBlank()
                    ? new java.util.LinkedHashSet<>()
                    : new java.util.LinkedHashSet<>(List.of(text.strip().split("\\s+")));
        }
    }
}
