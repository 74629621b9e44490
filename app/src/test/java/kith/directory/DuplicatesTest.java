package kith.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import kith.access.Purpose;
import kith.access.Role;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.directory.DirectoryPermissions.AdministerDirectory;
import kith.directory.Duplicates.Decision;
import kith.directory.search.FoundSupport;
import kith.directory.search.SupportQuestion;
import kith.kernel.WorkerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesTest {

    private static final Viewer ADMINISTRATOR =
            Viewer.of(new WorkerId(1), "Ines", Role.ADMINISTRATOR, Set.of(), Purpose.ADMINISTRATION);

    private final RunningDirectory running = new RunningDirectory("duplicates");

    @TempDir
    private Path folder;

    private TaskGrant<AdministerDirectory> granted;

    @BeforeEach
    void oneGroupInTwoFeeds() throws IOException {
        granted = running.grants()
                .decide(ADMINISTRATOR, DirectoryPermissions.ADMINISTER)
                .orRefuse();
        running.take(folder, "alpha", Feed.of(Feed.LUNCH_CLUB));
        running.take(folder, "beta", Feed.of(Feed.HEATING.replace("Peckham Neighbours", "The Neighbours of Peckham")));
    }

    @Test
    void the_same_charity_number_in_two_feeds_is_proposed_and_never_merged_alone() {
        assertThat(running.duplicates().pairs(granted)).singleElement().satisfies(pair -> {
            assertThat(pair.evidence()).containsExactly("They have the same charity number", "Their names are alike");
            assertThat(pair.decision()).isEqualTo(Decision.OPEN);
        });
        assertThat(organisations()).containsExactlyInAnyOrder("Peckham Neighbours", "The Neighbours of Peckham");
    }

    @Test
    void a_person_merges_two_groups_and_parts_them_again() {
        running.clock.pass(Duration.ofMinutes(1));
        assertThat(running.duplicates().decide(granted, "alpha:group", "beta:group", true))
                .isTrue();
        assertThat(organisations()).containsOnly("Peckham Neighbours");
        assertThat(running.directory().find(running.entry("heat")).orElseThrow().organisation())
                .isEqualTo("Peckham Neighbours");

        running.clock.pass(Duration.ofMinutes(1));
        running.duplicates().decide(granted, "alpha:group", "beta:group", false);
        assertThat(organisations()).containsExactlyInAnyOrder("Peckham Neighbours", "The Neighbours of Peckham");
        assertThat(running.duplicates().pairs(granted).getFirst().decision()).isEqualTo(Decision.DIFFERENT);
    }

    @Test
    void only_a_pair_that_is_proposed_can_be_decided() {
        assertThat(running.duplicates().decide(granted, "alpha:group", "other:group", true))
                .isFalse();
    }

    @Test
    void similar_names_at_one_postcode_in_two_feeds_are_proposed() throws IOException {
        String withoutNumber =
                Feed.LUNCH_CLUB.replace("1122334", "").replace("Peckham Neighbours", "Peckham Neighbors");
        running.take(folder, "gamma", Feed.of(withoutNumber));

        assertThat(running.duplicates().pairs(granted))
                .filteredOn(pair -> pair.other().equals("gamma:group"))
                .singleElement()
                .satisfies(pair -> assertThat(pair.evidence())
                        .containsExactly("Their names are alike", "They have a place at the same postcode"));
    }

    @Test
    void a_group_merged_with_a_merged_group_stands_under_the_first_name() throws IOException {
        running.take(
                folder,
                "gamma",
                Feed.of(Feed.service("third", "Third", "\"description\": \"Knitting\"")
                        .replace("Peckham Neighbours", "Neighbours")));
        running.clock.pass(Duration.ofMinutes(1));
        running.duplicates().decide(granted, "beta:group", "gamma:group", true);
        running.duplicates().decide(granted, "alpha:group", "beta:group", true);
        assertThat(organisations()).hasSize(3).containsOnly("Peckham Neighbours");

        running.clock.pass(Duration.ofMinutes(1));
        running.duplicates().decide(granted, "alpha:group", "beta:group", false);
        assertThat(organisations())
                .containsExactlyInAnyOrder(
                        "Peckham Neighbours", "The Neighbours of Peckham", "The Neighbours of Peckham");
    }

    @Test
    void what_a_shrunken_feed_lost_goes_only_when_a_person_confirms_it() throws IOException {
        running.take(folder, "many", Feed.many(20));
        running.take(folder, "many", Feed.many(3));

        List<HeldEntry> held = running.withdrawals().held(granted);
        assertThat(held).hasSize(17);
        assertThat(organisations()).hasSize(22);

        running.clock.pass(Duration.ofMinutes(1));
        long run = held.getFirst().run();
        assertThat(running.withdrawals().confirm(granted, "many", run + 1)).isZero();
        assertThat(running.withdrawals().confirm(granted, "many", run)).isEqualTo(17);
        assertThat(running.withdrawals().held(granted)).isEmpty();
        assertThat(organisations()).hasSize(5);
        assertThat(running.withdrawals().feeds(granted))
                .extracting(FeedInForce::feed)
                .containsExactly("alpha", "beta", "many");
    }

    @Test
    void a_group_renamed_twice_on_one_day_has_the_second_name() throws IOException {
        running.take(folder, "alpha", Feed.of(Feed.LUNCH_CLUB.replace("Peckham Neighbours", "Second Name")));
        running.take(folder, "alpha", Feed.of(Feed.LUNCH_CLUB.replace("Peckham Neighbours", "Third Name")));

        assertThat(running.directory()
                        .find(running.entry("lunch"))
                        .orElseThrow()
                        .organisation())
                .isEqualTo("Third Name");
    }

    private List<String> organisations() {
        return running.finding().find(SupportQuestion.EVERYTHING).found().stream()
                .map(FoundSupport::organisation)
                .toList();
    }
}
