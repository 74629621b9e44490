package kith.coordination.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.coordination.plans.aboutme.AboutMeHeading;
import org.junit.jupiter.api.Test;

class PlanLanguageTest {

    private static final Set<String> KEYS = Stream.of(
                    Stream.of("plan", "actions", "home", "about-plan"),
                    Arrays.stream(PlanSection.values()).map(PlanSection::key),
                    Arrays.stream(AboutMeHeading.values()).map(heading -> "about-" + heading.key()))
            .flatMap(keys -> keys)
            .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void every_language_has_every_heading_and_easy_read_has_too() {
        assertThat(PlanLanguage.all())
                .extracting(PlanLanguage::code)
                .containsExactly("en", "es", "fr", "it", "pl", "pt");
        for (PlanLanguage language : PlanLanguage.all()) {
            if (!language.equals(PlanLanguage.ENGLISH)) {
                assertThat(language.headings().keySet()).as(language.code()).containsExactlyInAnyOrderElementsOf(KEYS);
                assertThat(language.headings().values())
                        .as(language.code())
                        .doesNotContain("")
                        .doesNotHaveDuplicates();
            }
        }
        assertThat(PlanLanguage.EASY_READ.headings().keySet()).containsExactlyInAnyOrderElementsOf(KEYS);
    }

    @Test
    void a_heading_that_a_language_lacks_is_english() {
        assertThat(PlanLanguage.ENGLISH.heading("goals", "What I want to change"))
                .isEqualTo("What I want to change");
        assertThat(PlanLanguage.of("xx")).isEmpty();
    }
}
