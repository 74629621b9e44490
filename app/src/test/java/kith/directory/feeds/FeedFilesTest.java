package kith.directory.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kith.directory.DirectoryEntry;
import kith.directory.DirectoryEntry.Status;
import kith.directory.EntryInFeed;
import kith.directory.Feed;
import kith.directory.ReadFeed;
import kith.directory.Session.Every;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedFilesTest {

    private static final Path OUTPOST =
            Path.of(System.getProperty("kith.test.data", "../../shared/data"), "open-referral", "outpost-sample-csv");

    @TempDir
    private Path folder;

    @Test
    void the_shape_of_version_1_is_read() throws IOException {
        EntryInFeed read = read("one.json", """
                {"totalElements": 1, "totalPages": 1, "number": 1, "size": 1, "first": true, "last": true,
                 "content": [{"id": "7", "name": "Chair exercise", "description": "Gentle", "status": "active",
                  "organization": {"id": "d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610", "name": "Movers", "description": ""},
                  "eligibilitys": [{"id": "e", "minimum_age": 55, "maximum_age": 99}],
                  "regular_schedules": [{"id": "r", "byday": "TU", "freq": "WEEKLY", "opens_at": "10:00", "closes_at": "11:00"}],
                  "holiday_schedules": [{"id": "h", "closed": true, "start_date": "2026-12-22", "end_date": "2026-12-29"}],
                  "service_taxonomys": [{"id": "t", "taxonomy": {"id": "x", "name": "Exercise"}}],
                  "cost_options": [{"id": "c", "option": "Each time", "amount": 2}],
                  "contacts": [{"id": "k", "name": "", "phones": [{"id": "p", "number": "020 7946 0002"}]}],
                  "service_at_locations": [{"id": "l", "location": {"id": "v", "name": "Hall", "latitude": 51.5,
                    "longitude": -0.1, "physical_addresses": [{"id": "a", "address_1": "1 High Street",
                    "city": "London", "postal_code": "SE1 9RT"}],
                    "accessibility_for_disabilities": [{"id": "d", "accessibility": "Wheelchair access"}]}}]}]}
                """).entries().getFirst();

        DirectoryEntry entry = read.entry();
        assertThat(entry.audience().youngest()).isEqualTo(Optional.of(55));
        assertThat(entry.terms()).containsExactly("Exercise");
        assertThat(entry.cost().words()).isEqualTo("Each time, £2.00");
        assertThat(entry.contact().telephone()).isEqualTo("020 7946 0002");
        assertThat(entry.sessions().getFirst().every()).isEqualTo(Every.WEEK);
        assertThat(entry.sessions().getFirst().except()).hasSize(8);
        assertThat(entry.venues().getFirst().postcode()).isEqualTo("SE1 9RT");
        assertThat(entry.venues().getFirst().access()).containsExactly("step-free");
    }

    @Test
    void a_sheet_that_is_not_utf_8_is_rejected_and_the_rest_is_read() throws IOException {
        Files.write(folder.resolve("bad.csv"), new byte[] {'i', 'd', ',', 'n', (byte) 0xe9, '\n', '1', ',', 'x', '\n'});
        Files.writeString(folder.resolve("good.json"), Feed.of(Feed.HEATING));

        ReadFeed read = FeedFiles.read(folder);

        assertThat(read.entries()).hasSize(1);
        assertThat(read.rejected()).containsExactly("bad.csv is not a sheet of UTF-8 with one name for each column.");
    }

    @Test
    void a_list_and_the_full_service_become_one_entry() throws IOException {
        Files.writeString(folder.resolve("list.json"), """
                {"contents": [{"id": "s", "name": "Club", "status": "active",
                               "organization": {"id": "o", "name": "Group", "description": ""}}]}
                """);
        ReadFeed read = read("full.json", """
                {"id": "s", "name": "Club", "status": "active", "description": "In full",
                 "organization": {"id": "o", "name": "Group", "description": ""}}
                """);

        assertThat(read.entries())
                .singleElement()
                .extracting(entry -> entry.entry().description())
                .isEqualTo("In full");
    }

    @Test
    void what_cannot_be_stored_is_rejected_with_a_reason_and_the_rest_is_read() throws IOException {
        Files.writeString(folder.resolve("broken.json"), "{\"contents\": [");
        ReadFeed read = read("one.json", """
                [{"id": "", "name": "No id", "status": "active", "organization": {"id": "o", "name": "G"}},
                 {"id": "lost", "name": "No group", "status": "active"},
                 {"id": "good", "name": "Good", "status": "busy", "organization": {"id": "o", "name": "G"}}]
                """);

        assertThat(read.rejected())
                .containsExactlyInAnyOrder(
                        "broken.json is not JSON.",
                        "A service in one.json has no id or no name.",
                        "Service lost belongs to no organisation of the feed.");
        assertThat(read.entries()).singleElement().satisfies(one -> {
            assertThat(one.entry().status()).isEqualTo(Status.INACTIVE);
            assertThat(one.entry().flags()).containsExactly("The feed's status is not one that we know.");
        });
    }

    @Test
    void a_sheet_of_services_is_read_with_the_lines_that_belong_to_each() throws IOException {
        ReadFeed read = read("sheet.csv", """
                import_id,import_id_reference,name,description,organisation,approved,visible,contact_name,contact_visible,contact_email,location_name,location_postcode,location_visible,location_accessibilities,free,scheduled_weekday,schedules_opens_at,schedules_closes_at
                1,,Lunch club,A meal,Neighbours,TRUE,TRUE,Jo,TRUE,hello@group.example,Hall,SE15 5EW,TRUE,Wheelchair accessible entrance,TRUE,tuesday,12:00,14:00
                2,1,,,,,,Sam Private,FALSE,sam@group.example,Safe house,SE1 9RT,FALSE,,,friday,12:00,14:00
                3,9,,,,,,,,,,,,,,,,
                """);

        EntryInFeed one = read.entries().getFirst();
        assertThat(one.entry().sessions()).hasSize(2);
        assertThat(one.entry().cost().free()).isTrue();
        assertThat(one.entry().contact().email()).isEqualTo("hello@group.example");
        assertThat(one.entry().venues())
                .singleElement()
                .satisfies(venue -> assertThat(venue.access()).containsExactly("step-free"));
        assertThat(one.details().confidentialVenues()).hasSize(1);
        assertThat(one.details().contacts())
                .extracting(contact -> contact.name())
                .contains("Sam Private");
        assertThat(read.rejected()).containsExactly("Line 4 refers to a service that is not there.");
    }

    @Test
    void the_samples_of_outpost_are_read() throws IOException {
        assumeTrue(Files.isDirectory(OUTPOST), "skipped: there is no " + OUTPOST);

        ReadFeed read = FeedFiles.read(OUTPOST.resolve("services_valid.csv"));

        assertThat(read.entries())
                .extracting(one -> one.entry().name())
                .contains("Example service 1", "Example service 2");
        assertThat(read.rejected()).isEmpty();
    }

    @Test
    void numbers_of_registers_have_one_spelling() {
        assertThat(RegisteredNumber.charity("1122334-0")).isEmpty();
        assertThat(RegisteredNumber.charity(" 1122334 ")).contains("1122334");
        assertThat(RegisteredNumber.company("1234567")).contains("01234567");
        assertThat(RegisteredNumber.company("sc 123456")).contains("SC123456");
        assertThat(List.of(RegisteredNumber.company("STAR-99"))).containsExactly(Optional.empty());
    }

    private ReadFeed read(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return FeedFiles.read(folder);
    }
}
