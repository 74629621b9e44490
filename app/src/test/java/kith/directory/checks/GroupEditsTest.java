package kith.directory.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.directory.DirectoryEntry;
import kith.directory.EntryContent;
import kith.directory.EntryId;
import kith.directory.Feed;
import kith.directory.FeedComparison.Field;
import kith.directory.RunningDirectory;
import kith.directory.freshness.Freshness;
import kith.kernel.WorkerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupEditsTest {

    private static final WorkerId INES = new WorkerId(1);
    private static final Pattern LINK = Pattern.compile("https://kith.example/check/(\\S+)");
    private static final String WITH_EMAIL =
            Feed.LUNCH_CLUB.replace("\"phones\": [", "\"email\": \"joan@lunch.example\", \"phones\": [");
    private static final UnaryOperator<DirectoryEntry> SHORTER = entry -> described(entry, "Soup on Tuesdays.");

    private final RunningDirectory running = new RunningDirectory("edits");

    @TempDir
    private Path folder;

    private EntryId lunch;
    private String link;

    @BeforeEach
    void aGroupIsAsked() throws IOException {
        running.take(folder, "one", Feed.of(WITH_EMAIL));
        lunch = running.entry("lunch");
        running.clock.pass(Duration.ofDays(190));
        running.questions().ask();
        Matcher found = LINK.matcher(running.mails().getFirst().letter().body());
        assertThat(found.find()).isTrue();
        link = found.group(1);
    }

    @Test
    void the_old_entry_stays_until_a_worker_approves_and_the_group_is_told() {
        edits().edit(link, SHORTER);

        assertThat(description()).startsWith("A hot meal");
        assertThat(edits().waiting(running.administering(INES)).getFirst().fields())
                .containsExactly(
                        new Field("Description", "A hot meal and a chat for older people.", "Soup on Tuesdays."));

        running.clock.pass(Duration.ofMinutes(1));
        assertThat(edits().approve(running.administering(INES), waiting())).isTrue();
        assertThat(description()).isEqualTo("Soup on Tuesdays.");
        assertThat(running.directory().find(lunch).orElseThrow().freshness()).isEqualTo(Freshness.CHECKED);
        assertThat(edits().waiting(running.administering(INES))).isEmpty();
        assertThat(running.mails().getFirst().letter().body())
                .contains("The change is approved")
                .doesNotContain("Soup", "Joan", "Lunch");
    }

    @Test
    void a_refused_change_changes_nothing_and_the_group_is_told_why_in_fixed_words() {
        edits().edit(link, SHORTER);
        long edit = waiting();

        assertThat(edits().refuse(running.administering(INES), edit, EditDecision.NAMES_SOMEBODY))
                .isTrue();
        assertThat(edits().approve(running.administering(INES), edit)).isFalse();
        assertThat(description()).startsWith("A hot meal");
        assertThat(running.mails().getFirst().letter().body()).contains("because it names a person");
    }

    @Test
    void a_link_changes_an_entry_once() {
        edits().edit(link, SHORTER);
        edits().edit(link, entry -> described(entry, "Something else."));

        assertThat(edits().waiting(running.administering(INES))).hasSize(1);
    }

    @Test
    void where_the_partnership_says_so_a_change_takes_effect_at_once() {
        edits().rule(running.administering(INES), false);

        edits().edit(link, SHORTER);

        assertThat(description()).isEqualTo("Soup on Tuesdays.");
        assertThat(edits().waiting(running.administering(INES))).isEmpty();
    }

    @Test
    void what_a_group_changed_stays_when_its_feed_changes_something_else() throws IOException {
        edits().rule(running.administering(INES), false);
        edits().edit(link, SHORTER);

        running.take(folder, "one", Feed.of(WITH_EMAIL));
        assertThat(description()).isEqualTo("Soup on Tuesdays.");

        running.take(folder, "one", Feed.of(WITH_EMAIL.replace("\"fees\": \"Free\"", "\"fees\": \"£3\"")));
        assertThat(description()).isEqualTo("Soup on Tuesdays.");
        assertThat(entry().cost().words()).isEqualTo("£3");

        running.take(folder, "one", Feed.of(WITH_EMAIL.replace("A hot meal", "A cold meal")));
        assertThat(description()).startsWith("A cold meal");
    }

    @Test
    void a_change_that_waits_leaves_what_the_feed_changed_meanwhile() throws IOException {
        edits().edit(link, SHORTER);
        running.take(folder, "one", Feed.of(WITH_EMAIL.replace("\"fees\": \"Free\"", "\"fees\": \"£3\"")));
        running.clock.pass(Duration.ofMinutes(1));

        edits().approve(running.administering(INES), waiting());

        assertThat(description()).isEqualTo("Soup on Tuesdays.");
        assertThat(entry().cost().words()).isEqualTo("£3");
    }

    private static DirectoryEntry described(DirectoryEntry entry, String description) {
        return EntryContent.read(EntryContent.written(entry).replace(entry.description(), description));
    }

    private long waiting() {
        return edits().waiting(running.administering(INES)).getFirst().edit();
    }

    private String description() {
        return entry().description();
    }

    private DirectoryEntry entry() {
        return running.directory().find(lunch).orElseThrow().entry();
    }

    private GroupEdits edits() {
        return running.bean(GroupEdits.class);
    }
}
