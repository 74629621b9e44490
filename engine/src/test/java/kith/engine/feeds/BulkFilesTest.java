package kith.engine.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kith.engine.feeds.files.Window;
import kith.engine.feeds.items.Ending;
import kith.engine.feeds.items.Rejected;
import kith.engine.terms.SecurityLabel;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkFilesTest {

    @TempDir
    Path folder;

    @Test
    void each_line_is_one_item_with_its_bytes_as_they_stand() {
        CollectedItems taken = lines(
                "{ \"id\" : \"é1\",  \"resourceType\":\"Observation\", \"subject\":{\"reference\":\"Patient/p1\"}} ");

        assertThat(taken.item())
                .isEqualTo(
                        new CollectedItems.Item(
                                1,
                                0,
                                "Observation",
                                "é1",
                                "p1",
                                SecurityLabel.NORMAL,
                                false,
                                false,
                                latin(
                                        "{ \"id\" : \"é1\",  \"resourceType\":\"Observation\", \"subject\":{\"reference\":\"Patient/p1\"}} ")));
    }

    @Test
    void a_gzip_is_read_whatever_it_is_called() {
        Path file = Some.file(folder, "Condition.ndjson", Some.gzip(Some.CONDITION + "\n"));

        assertThat(CollectedItems.from(file).ids()).containsExactly("c1");
    }

    @Test
    void blank_lines_carriage_returns_and_a_byte_order_mark_are_no_items() {
        CollectedItems taken = lines("\ufeff" + Some.CONDITION + "\r\n\r\n  \n" + Some.CONDITION + "\r\n");

        assertThat(taken.items).extracting(CollectedItems.Item::line).containsExactly(1L, 4L);
        assertThat(taken.items).extracting(CollectedItems.Item::bytes).containsOnly(Some.CONDITION);
        assertThat(taken.rejected).isEmpty();
    }

    @Test
    void a_type_fhir_does_not_know_is_kept_and_marked() {
        CollectedItems taken =
                lines("{\"resourceType\":\"Spaceship\",\"id\":\"s1\",\"pilot\":{\"reference\":\"Patient/p1\"}}");

        assertThat(taken.item().unknownType()).isTrue();
        assertThat(taken.item().about()).isEqualTo("p1");
    }

    @Test
    void the_bytes_of_the_disk_are_counted() throws IOException {
        Path file = Some.file(folder, "Condition.ndjson.gz", Some.gzip(Some.CONDITION));

        assertThat(CollectedItems.from(file).read).isEqualTo(Files.size(file));
    }

    @Nested
    class What_cannot_be_taken {

        @ParameterizedTest
        @ValueSource(strings = {"[1]", "\"Patient\"", "12", "true", "null"})
        void is_json_that_is_no_object(String line) {
            assertThat(lines(line).reasons())
                    .containsExactly("Bulk.ndjson:1 This is not a FHIR resource: it does not start with {.");
        }

        @Test
        void is_json_that_is_not_fhir() {
            assertThat(lines("{\"id\":\"1\"}").reasons())
                    .containsExactly("Bulk.ndjson:1 This is JSON but not FHIR: it has no resourceType.");
        }

        @Test
        void is_json_with_a_mistake_in_it_and_the_rest_goes_on() {
            CollectedItems taken = lines("{\"resourceType\":\"Patient\",\"id\":Jane}\n" + Some.CONDITION);

            assertThat(taken.reasons())
                    .containsExactly("Bulk.ndjson:1 This is not valid JSON: it goes wrong at character 32.");
            assertThat(taken.ids()).containsExactly("c1");
            assertThat(taken.ending).isEqualTo(Ending.WHOLE);
        }

        @Test
        void is_a_resource_without_an_id() {
            assertThat(lines("{\"resourceType\":\"Patient\"}").reasons())
                    .containsExactly("Bulk.ndjson:1 It has no id, so it could not be told apart when it comes again.");
        }

        @Test
        void is_a_resource_that_says_twice_whom_it_is_about() {
            assertThat(lines("""
                    {"resourceType":"Condition","id":"1","subject":{"reference":"Patient/a"},"subject":{"reference":"Patient/b"}}""").reasons())
                    .containsExactly(
                            "Bulk.ndjson:1 It says \"subject\" twice, so it is not clear what it is or whom it is"
                                    + " about.");
        }

        @Test
        void is_json_nested_without_end() {
            String deep = "{\"resourceType\":\"Basic\",\"id\":\"1\",\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}";

            assertThat(lines(deep).reasons())
                    .containsExactly("Bulk.ndjson:1 The JSON is nested more than 500 deep, or has a name or number too"
                            + " long to read.");
        }

        @Test
        void is_a_line_with_two_resources() {
            assertThat(lines(Some.CONDITION + Some.CONDITION).reasons())
                    .containsExactly("Bulk.ndjson:1 More follows after the resource. Put one resource on a line.");
        }

        @Test
        void is_a_bundle_among_the_lines_that_holds_no_records() {
            assertThat(lines("{\"resourceType\":\"Bundle\",\"type\":\"batch-response\"}")
                            .reasons())
                    .containsExactly(
                            "Bulk.ndjson:1 A bundle of type batch-response does not hold records as they are now.");
        }

        @Test
        void is_a_line_that_is_not_utf_8() {
            byte[] bytes =
                    "{\"resourceType\":\"Patient\",\"id\":\"1\",\"x\":\"é\"}\n".getBytes(StandardCharsets.ISO_8859_1);

            CollectedItems taken = CollectedItems.from(Some.file(folder, "Bulk.ndjson", bytes));

            assertThat(taken.reasons())
                    .containsExactly("Bulk.ndjson:1 The line is not UTF-8. Ask the partner to send it in UTF-8.");
            assertThat(taken.rejected.getFirst().hash()).hasSize(32);
        }

        @Test
        void is_a_line_longer_than_any_resource_and_the_rest_goes_on() {
            CollectedItems taken = lines("{\"x\":\"" + "x".repeat(Window.LONGEST_ITEM) + "\"}\n" + Some.CONDITION);

            assertThat(taken.reasons())
                    .containsExactly(
                            "Bulk.ndjson:1 The line is longer than 16 MB, which is more than one resource may be.");
            assertThat(taken.ids()).containsExactly("c1");
        }
    }

    @Nested
    class A_file_that_is_not_whole {

        @Test
        void gives_its_whole_lines_when_it_is_cut_in_the_middle_of_one() {
            CollectedItems taken = lines(Some.CONDITION + "\n" + Some.CONDITION.substring(0, 30));

            assertThat(taken.ids()).containsExactly("c1");
            assertThat(taken.reasons())
                    .containsExactly(
                            "Bulk.ndjson:2 The JSON ends in the middle. Ask the partner to send the file again.");
            assertThat(taken.ending).isEqualTo(Ending.CUT_SHORT);
        }

        @Test
        void gives_what_a_gzip_still_holds_when_it_is_cut() throws IOException {
            String text = (Some.CONDITION + "\n").repeat(50_000);
            Path file = Some.file(folder, "Bulk.ndjson.gz", Some.firstHalf(Some.gzip(text)));

            CollectedItems taken = CollectedItems.from(file);

            assertThat(taken.items).hasSizeGreaterThan(10_000);
            assertThat(taken.reasons())
                    .containsExactly("Bulk.ndjson.gz:" + (taken.items.size() + 1)
                            + " The gzip file is cut short here. Ask the partner to send it again.");
            assertThat(taken.ending).isEqualTo(Ending.CUT_SHORT);
        }

        @Test
        void is_said_when_a_gzip_is_damaged() {
            byte[] packed = Some.gzip(Some.CONDITION + "\n");
            packed[packed.length - 5] ^= 1;

            assertThat(CollectedItems.from(Some.file(folder, "Bulk.ndjson.gz", packed))
                            .reasons()
                            .getLast())
                    .endsWith("The gzip file is damaged here. Ask the partner to send it again.");
        }

        @Test
        void is_said_when_a_gzip_has_only_its_first_bytes() {
            byte[] packed = {0x1f, (byte) 0x8b, 8};

            assertThat(CollectedItems.from(Some.file(folder, "Bulk.ndjson.gz", packed))
                            .reasons())
                    .containsExactly(
                            "Bulk.ndjson.gz:1 The gzip file is cut short here. Ask the partner to send it again.");
        }

        @Test
        void is_said_when_it_is_empty() {
            CollectedItems taken = lines("");

            assertThat(taken.reasons())
                    .containsExactly("Bulk.ndjson:1 The file is empty. Ask the partner whether that is meant.");
            assertThat(taken.ending).isEqualTo(Ending.CUT_SHORT);
        }
    }

    @Test
    void the_synthetic_people_of_synthea_come_whole() throws IOException {
        Path bulk = Some.publicData("synthea/bulk");
        try (Stream<Path> files = Files.list(bulk)) {
            int items = files.sorted()
                    .mapToInt(file -> {
                        CollectedItems taken = CollectedItems.from(file);
                        assertThat(taken.rejected)
                                .allMatch(rejected -> rejected.kind() == Rejected.Kind.KEPT_OUT, file.toString());
                        return taken.items.size() + taken.rejected.size();
                    })
                    .sum();

            assertThat(items).isGreaterThan(70_000);
        }
    }

    private CollectedItems lines(String text) {
        return CollectedItems.from(Some.file(folder, "Bulk.ndjson", text));
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
