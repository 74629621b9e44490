package kith.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import kith.access.Purpose;
import kith.access.Role;
import kith.access.Viewer;
import kith.directory.feeds.FeedFiles;
import kith.directory.freshness.Freshness;
import kith.directory.search.FoundSupport;
import kith.directory.search.SupportQuestion;
import kith.directory.venues.Venue;
import kith.kernel.WorkerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryImportTest {

    private static final Path MOCKS = Path.of(
            System.getProperty("kith.test.data", "../../shared/data"),
            "open-referral",
            "oruk-validator-mocks",
            "V3.0-UK-Default");

    @TempDir
    private Path folder;

    private final RunningDirectory running = new RunningDirectory("directory");

    @Test
    void importing_the_same_feed_again_changes_nothing() throws IOException {
        FeedReport first = running.take(folder, "one", Feed.of(Feed.LUNCH_CLUB, Feed.HEATING));
        FeedReport second = running.take(folder, "one", Feed.of(Feed.LUNCH_CLUB, Feed.HEATING));

        assertThat(first.added()).isEqualTo(2);
        assertThat(second.unchanged()).isEqualTo(2);
        assertThat(second.differences()).isEmpty();
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void a_changed_entry_says_what_changed_and_keeps_what_it_said_before() throws IOException {
        running.take(folder, "one", Feed.of(Feed.LUNCH_CLUB));

        FeedReport report =
                running.take(folder, "one", Feed.of(Feed.LUNCH_CLUB.replace("\"fees\": \"Free\"", "\"fees\": \"£3\"")));

        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.differences().getFirst().words()).isEqualTo("Tuesday Lunch Club: cost");
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void an_entry_that_is_gone_is_withdrawn_and_found_no_more() throws IOException {
        running.take(folder, "one", Feed.of(Feed.LUNCH_CLUB, Feed.HEATING));

        FeedReport report = running.take(folder, "one", Feed.of(Feed.LUNCH_CLUB));

        assertThat(report.withdrawn()).isEqualTo(1);
        assertThat(running.directory().find(running.entry("heat"))).isEmpty();
        assertThat(names("")).containsExactly("Tuesday Lunch Club");
    }

    @Test
    void a_feed_that_suddenly_shrinks_withdraws_nothing_until_somebody_confirms_it() throws IOException {
        running.take(folder, "one", Feed.many(20));

        FeedReport held = running.take(folder, "one", Feed.many(10));
        assertThat(held.held()).isEqualTo(10);
        assertThat(held.withdrawn()).isZero();
        assertThat(running.directory().searchable()).isEqualTo(20);

        FeedReport confirmed = running.takeConfirmed("one", FeedFiles.read(folder.resolve("one.json")));
        assertThat(confirmed.withdrawn()).isEqualTo(10);
        assertThat(running.directory().searchable()).isEqualTo(10);
    }

    @Test
    void a_feed_of_which_a_file_cannot_be_read_withdraws_nothing() throws IOException {
        Files.writeString(folder.resolve("a.json"), Feed.of(Feed.LUNCH_CLUB));
        Files.writeString(folder.resolve("b.json"), Feed.of(Feed.HEATING));
        running.take("one", FeedFiles.read(folder));
        Files.writeString(folder.resolve("b.json"), "not JSON");

        FeedReport report = running.take("one", FeedFiles.read(folder));

        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.held()).isEqualTo(1);
        assertThat(names("")).containsExactlyInAnyOrder("Tuesday Lunch Club", "Warm Homes Advice");
    }

    @Test
    void an_entry_that_moves_to_another_group_is_found_under_its_name_and_under_a_name_that_changes()
            throws IOException {
        running.take(folder, "one", Feed.of(Feed.LUNCH_CLUB));

        running.take(
                folder,
                "one",
                Feed.of(Feed.LUNCH_CLUB
                        .replace("\"id\": \"group\"", "\"id\": \"other\"")
                        .replace("Peckham Neighbours", "Nunhead Kitchen")));
        assertThat(organisation()).isEqualTo("Nunhead Kitchen");
        assertThat(names("nunhead kitchen")).containsExactly("Tuesday Lunch Club");

        running.take(
                folder,
                "one",
                Feed.of(Feed.LUNCH_CLUB
                        .replace("\"id\": \"group\"", "\"id\": \"other\"")
                        .replace("Peckham Neighbours", "Peckham Pantry")));
        assertThat(names("pantry")).containsExactly("Tuesday Lunch Club");
    }

    private String organisation() {
        return running.directory().find(running.entry("lunch")).orElseThrow().organisation();
    }

    @Test
    void impossible_coordinates_and_postcodes_are_kept_and_flagged() throws IOException {
        FeedReport report = running.take(
                folder, "one", Feed.of(Feed.LUNCH_CLUB.replace("51.4727", "100").replace("SE15 5EW", "ABC 1234")));

        assertThat(Feed.kinds(report)).containsExactly("added", "flagged", "flagged");
        Venue venue = running.directory()
                .find(running.entry("lunch"))
                .orElseThrow()
                .entry()
                .venues()
                .getFirst();
        assertThat(venue.latitude()).contains(100.0);
        assertThat(venue.postcode()).isEqualTo("ABC 1234");
        assertThat(venue.point()).isEmpty();
    }

    @Test
    void hostile_text_is_text_and_a_link_that_is_no_web_address_is_left_out() throws IOException {
        running.take(
                folder,
                "one",
                Feed.of(
                        Feed.service(
                                "x",
                                "<script>alert(1)</script>",
                                "\"description\": \"a\\u0000b '; drop table directory.entry; --\", \"url\": \"javascript:alert(1)\"")));

        DirectoryEntry entry =
                running.directory().find(running.entry("x")).orElseThrow().entry();
        assertThat(entry.name()).isEqualTo("<script>alert(1)</script>");
        assertThat(entry.description()).isEqualTo("a b '; drop table directory.entry; --");
        assertThat(entry.contact().url()).isEmpty();
        assertThat(entry.flags()).hasSize(1);
    }

    @Test
    void a_named_contact_and_a_confidential_place_are_in_nothing_that_is_published() throws IOException {
        running.take(
                folder,
                "one",
                Feed.of(Feed.LUNCH_CLUB.replace(
                        "\"location_type\": \"physical\"", "\"location_type\": \"confidential\"")));

        String published = running.database
                .client()
                .sql("select string_agg(published_entry::text, '') from directory.published_entry")
                .query(String.class)
                .single();
        assertThat(published)
                .contains("Tuesday Lunch Club")
                .doesNotContain("Joan", "0001", "Peckham Hall", "SE15", "51.47");
        assertThat(near("SE15").getFirst().walk_km()).isEmpty();
        assertThat(near("SE15").getFirst().where()).isEmpty();
        assertThat(running.directory()
                        .find(running.entry("lunch"))
                        .orElseThrow()
                        .confidential())
                .isTrue();
    }

    @Test
    void an_entry_that_is_said_to_be_wrong_counts_as_older() throws IOException {
        running.take(folder, "one", Feed.of(Feed.LUNCH_CLUB));
        EntryId entry = running.entry("lunch");
        Viewer amara = Viewer.of(new WorkerId(1), "Amara", Role.LINK_WORKER, Set.of(), Purpose.DIRECT_CARE);

        assertThat(running.directory().find(entry).orElseThrow().freshness()).isEqualTo(Freshness.CHECKED);
        running.assurances().wrong(amara, entry);

        assertThat(running.directory().find(entry).orElseThrow().freshness()).isEqualTo(Freshness.AGEING);
        for (int again = 0; again < 5; again++) {
            running.clock.pass(Duration.ofMinutes(1));
            running.assurances().wrong(amara, entry);
        }
        assertThat(running.directory().find(entry).orElseThrow().freshness())
                .as("one worker counts once")
                .isEqualTo(Freshness.AGEING);
        assertThat(running.finding()
                        .find(SupportQuestion.of("lunch"))
                        .found()
                        .getFirst()
                        .freshness())
                .isEqualTo(Freshness.AGEING);
    }

    @Test
    void a_group_without_services_is_kept() throws IOException {
        running.take(folder, "one", "[{\"id\": \"g1\", \"name\": \"Nunhead Knit\", \"description\": \"Knits\"}]");

        assertThat(running.database
                        .client()
                        .sql("select name from directory.group_in_feed")
                        .query(String.class)
                        .list())
                .containsExactly("Nunhead Knit");
    }

    @Test
    void the_mocks_of_the_validator_import_whole() throws IOException {
        assumeTrue(Files.isDirectory(MOCKS), "skipped: there is no " + MOCKS);

        FeedReport report = running.take("mocks", FeedFiles.read(MOCKS));

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.rejected()).isZero();
        assertThat(report.notRead())
                .containsExactly(
                        "api_details.json",
                        "dashboard_service_details_response.json",
                        "dashboard_services_response.json");
        assertThat(running.database
                        .client()
                        .sql("select count(*) from directory.group_in_feed")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(10);
        assertThat(names("counselling"))
                .as("it was last checked in 2005, so a search does not offer it")
                .isEmpty();
    }

    private java.util.List<FoundSupport> near(String place) {
        return running.finding()
                .find(new SupportQuestion(
                        "",
                        "",
                        place,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        java.util.List.of(),
                        Optional.empty(),
                        "",
                        false))
                .found();
    }

    private java.util.List<String> names(String words) {
        return running.finding().find(SupportQuestion.of(words)).found().stream()
                .map(FoundSupport::name)
                .toList();
    }

    private int versions() {
        return running.database
                .client()
                .sql("select count(*) from directory.entry_version")
                .query(Integer.class)
                .single();
    }
}
