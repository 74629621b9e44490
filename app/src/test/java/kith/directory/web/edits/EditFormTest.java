package kith.directory.web.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kith.directory.Directory.EntryNow;
import kith.directory.DirectoryEntry;
import kith.directory.Feed;
import kith.directory.RunningDirectory;
import kith.directory.Session;
import kith.ui.Mistakes;
import kith.ui.Rendered;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditFormTest {

    private final RunningDirectory running = new RunningDirectory("edit_form");

    @TempDir
    private Path folder;

    private EntryNow lunch;

    @BeforeEach
    void oneService() throws IOException {
        running.take(folder, "one", Feed.of(Feed.LUNCH_CLUB));
        lunch = running.directory().find(running.entry("lunch")).orElseThrow();
    }

    @Test
    void a_form_that_is_sent_as_it_was_shown_changes_nothing() {
        assertThat(EditForm.of(lunch.entry()).mistakes().all()).isEmpty();
        assertThat(EditForm.of(lunch.entry()).applied(lunch.entry())).isEqualTo(lunch.entry());
    }

    @Test
    void a_group_moves_its_session_to_another_day() {
        DirectoryEntry edited = typed("TH", "12:30", "14.00", "£3").applied(lunch.entry());

        assertThat(edited.sessions())
                .extracting(Session::sentence)
                .containsExactly("Every week on Thursday from 12:30 to 14:00");
        assertThat(edited.cost().free()).isFalse();
        assertThat(edited.cost().words()).isEqualTo("£3");
        assertThat(edited.venues()).isEqualTo(lunch.entry().venues());
    }

    @Test
    void what_cannot_be_is_asked_again() {
        EditForm form = new EditForm(
                " ",
                "maybe",
                List.of("XX"),
                List.of("25:00"),
                List.of(""),
                "x".repeat(201),
                "",
                "not an address",
                "javascript:alert(1)",
                "");

        Mistakes mistakes = form.mistakes();
        assertThat(mistakes.all())
                .extracting(Mistakes.Mistake::field)
                .containsExactlyInAnyOrder("description", "state", "day-1", "cost", "email", "url");
        assertThat(html(form, mistakes))
                .contains("not an address", "Choose a day")
                .doesNotContain("Joan");
    }

    private String html(EditForm form, Mistakes mistakes) {
        return Rendered.page("directory/edits/edit", EditPage.of("1-2", lunch, form, mistakes));
    }

    private static EditForm typed(String day, String opens, String closes, String cost) {
        return new EditForm(
                "A hot meal and a chat for older people.",
                "active",
                List.of(day, "", "", ""),
                List.of(opens, "", "", ""),
                List.of(closes, "", "", ""),
                cost,
                "",
                "",
                "",
                "");
    }
}
