package kith.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import kith.directory.Directory.EntryNow;
import kith.directory.Feed;
import kith.directory.RunningDirectory;
import kith.ui.Mistakes;
import kith.ui.Rendered;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckPageTest {

    private final RunningDirectory running = new RunningDirectory("check_page");

    @TempDir
    private Path folder;

    private EntryNow lunch;

    @BeforeEach
    void oneService() throws IOException {
        running.take(folder, "one", Feed.of(Feed.LUNCH_CLUB));
        lunch = running.directory().find(running.entry("lunch")).orElseThrow();
    }

    @Test
    void a_group_sees_what_is_published_and_gives_one_of_two_answers() {
        assertThat(html(false, "", Mistakes.NONE))
                .contains("Tuesday Lunch Club", "This was last checked on 1 October 2026, as its feed says.")
                .contains("action=\"/check/1-2/right\"", "action=\"/check/1-2/wrong\"")
                .doesNotContain("Joan");
    }

    @Test
    void an_answer_is_given_once() {
        assertThat(html(true, "", Mistakes.NONE))
                .contains("Thank you for your answer")
                .doesNotContain("/check/1-2/right");
    }

    @Test
    void words_are_needed_to_say_what_is_wrong_and_stay_as_they_were_typed() {
        assertThat(new CorrectionForm(" ").mistakes().in("words")).isEqualTo("Enter what is wrong");
        assertThat(new CorrectionForm("x".repeat(1001)).mistakes().in("words")).contains("1,000");
        assertThat(html(false, "<i>Thursday</i>", new CorrectionForm("").mistakes()))
                .contains("&lt;i&gt;Thursday", "Enter what is wrong");
    }

    private String html(boolean answered, String words, Mistakes mistakes) {
        return Rendered.page("directory/check", CheckPage.of("1-2", lunch, answered, words, mistakes));
    }
}
