package kith.directory.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kith.directory.Feed;
import kith.directory.FeedChange.What;
import kith.directory.FeedComparison.Field;
import kith.directory.RunningDirectory;
import kith.directory.changes.WaitingChanges.Chosen;
import kith.directory.changes.WaitingChanges.Proposed;
import kith.directory.feeds.FeedFiles;
import kith.kernel.WorkerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitingChangesTest {

    private static final WorkerId INES = new WorkerId(1);
    private static final String DEARER =
            Feed.LUNCH_CLUB.replace("\"fees\": \"Free\"", "\"fees\": \"£3\"").replace("Joan Example", "June Example");

    private final RunningDirectory running = new RunningDirectory("changes");

    @TempDir
    private Path folder;

    @BeforeEach
    void begin() throws IOException {
        running.take(folder, "one", Feed.of(Feed.LUNCH_CLUB, Feed.HEATING));
    }

    @Test
    void a_change_is_shown_field_by_field_without_what_is_private() throws IOException {
        propose(DEARER, Feed.HEATING);

        WaitingChange change = waiting().getFirst();
        assertThat(change.name()).isEqualTo("Tuesday Lunch Club");
        assertThat(change.what()).isEqualTo(What.CHANGED);
        assertThat(change.fields())
                .containsExactly(
                        new Field("Cost", "Free", "£3"),
                        new Field("Named contacts or confidential places", "As before", "Different from before"));
    }

    @Test
    void a_worker_approves_one_change_and_refuses_another() throws IOException {
        propose(DEARER, Feed.HEATING.replace("Warm Homes Advice", "Warm Homes"));
        long lunch = waiting().getFirst().change();
        long heating = waiting().getLast().change();

        assertThat(changes().approve(running.administering(INES), "one", new Chosen.One(lunch)))
                .isEqualTo(1);
        assertThat(changes().refuse(running.administering(INES), "one", new Chosen.One(heating)))
                .isEqualTo(1);

        assertThat(name("lunch")).isEqualTo("Tuesday Lunch Club");
        assertThat(cost("lunch")).isEqualTo("£3");
        assertThat(name("heat")).isEqualTo("Warm Homes Advice");
        assertThat(waiting()).isEmpty();
        assertThat(changes().decisions(running.administering(INES), "one"))
                .extracting(Decision::approved, Decision::decidedBy, Decision::changes)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(true, INES, 1L),
                        org.assertj.core.groups.Tuple.tuple(false, INES, 1L));
    }

    @Test
    void what_was_refused_is_proposed_again_only_when_the_feed_says_something_else() throws IOException {
        propose(DEARER, Feed.HEATING);
        changes().refuse(running.administering(INES), "one", new Chosen.Everything(Long.MAX_VALUE));

        assertThat(propose(DEARER, Feed.HEATING).waiting()).isZero();
        assertThat(propose(DEARER.replace("£3", "£4"), Feed.HEATING).waiting()).isEqualTo(1);
    }

    @Test
    void a_change_that_came_after_the_worker_looked_is_not_approved() throws IOException {
        propose(DEARER, Feed.HEATING);
        long seen = waiting().getFirst().change();
        propose(DEARER.replace("£3", "£30"), Feed.HEATING);

        assertThat(changes().approve(running.administering(INES), "one", new Chosen.Everything(seen)))
                .isZero();
        assertThat(changes().approve(running.administering(INES), "one", new Chosen.One(seen)))
                .isZero();
        assertThat(cost("lunch")).isEqualTo("Free");
    }

    @Test
    void an_entry_that_the_feed_lost_stays_until_a_worker_withdraws_it() throws IOException {
        propose(Feed.LUNCH_CLUB);
        assertThat(waiting()).extracting(WaitingChange::what).containsExactly(What.WITHDRAWN);
        changes().approve(running.administering(INES), "one", new Chosen.Everything(Long.MAX_VALUE));
        assertThat(running.directory().searchable()).isEqualTo(2);

        changes().approve(running.administering(INES), "one", new Chosen.Withdrawals(Long.MAX_VALUE));
        assertThat(running.directory().searchable()).isEqualTo(1);
        assertThat(running.directory().find(running.entry("heat"))).isEmpty();
    }

    @Test
    void an_entry_that_looks_wrong_is_flagged_where_it_waits() throws IOException {
        propose(Feed.LUNCH_CLUB.replace("51.4727", "151.4727"), Feed.HEATING);

        assertThat(waiting().getFirst().flags()).containsExactly("The coordinates of a place are impossible.");
    }

    @Test
    void a_group_without_a_service_waits_and_is_kept() throws IOException {
        propose(
                Feed.LUNCH_CLUB,
                Feed.HEATING,
                "{\"id\": \"alone\", \"name\": \"Alone\", \"description\": \"A group without a service\"}");
        assertThat(waiting()).extracting(WaitingChange::name).containsExactly("Alone");
        changes().approve(running.administering(INES), "one", new Chosen.Everything(Long.MAX_VALUE));

        assertThat(propose(
                                Feed.LUNCH_CLUB,
                                Feed.HEATING,
                                "{\"id\": \"alone\", \"name\": \"Alone\", \"description\": \"A group without a service\"}")
                        .waiting())
                .isZero();
    }

    private Proposed propose(String... services) throws IOException {
        running.clock.pass(Duration.ofMinutes(1));
        Path file = folder.resolve("feed.json");
        Files.writeString(file, Feed.of(services));
        return changes().propose("one", FeedFiles.read(file));
    }

    private List<WaitingChange> waiting() {
        return changes().of(running.administering(INES), "one");
    }

    private String name(String id) {
        return running.directory().find(running.entry(id)).orElseThrow().entry().name();
    }

    private String cost(String id) {
        return running.directory()
                .find(running.entry(id))
                .orElseThrow()
                .entry()
                .cost()
                .words();
    }

    private WaitingChanges changes() {
        return running.bean(WaitingChanges.class);
    }
}
