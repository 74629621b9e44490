package kith.engine.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kith.engine.feeds.files.Window;
import kith.engine.feeds.items.Ending;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.Receiver;
import kith.engine.feeds.items.Rejected;
import kith.engine.labels.CodeLabels;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundleFilesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"transaction", "batch", "collection", "searchset", "message"})
    void each_entry_is_one_item_with_its_bytes_as_they_stand(String type) {
        CollectedItems taken = bundle("""
                {
                  "resourceType" : "Bundle", "total": 2,
                  "type" : "%s",
                  "entry" : [ {
                    "fullUrl": "http://x/Patient/p1",
                    "resource": { "resourceType": "Patient",
                                  "id": "p1" }
                  }, {
                    "resource": {"resourceType":"Condition","id":"c1","note":[{"text":"a } \\" ] {"}],"subject":{"reference":"Patient/p1"}}
                  } ]
                }
                """.formatted(type));

        assertThat(taken.rejected).isEmpty();
        assertThat(taken.items)
                .extracting(
                        CollectedItems.Item::line,
                        CollectedItems.Item::entry,
                        CollectedItems.Item::about,
                        CollectedItems.Item::bytes)
                .containsExactly(tuple(4L, 1, "p1", """
                                { "resourceType": "Patient",
                                                  "id": "p1" }"""), tuple(8L, 2, "p1", """
                                {"resourceType":"Condition","id":"c1","note":[{"text":"a } \\" ] {"}],"subject":{"reference":"Patient/p1"}}"""));
        assertThat(taken.ending).isEqualTo(Ending.WHOLE);
    }

    @Test
    void the_type_may_be_said_last_and_the_file_may_be_gzip() {
        Path file = Some.file(folder, "b.json.gz", Some.gzip("""
                {"entry":[{"resource":%s}],"resourceType":"Bundle"}""".formatted(Some.CONDITION)));

        assertThat(CollectedItems.from(file).ids()).containsExactly("c1");
    }

    @Test
    void a_bundle_without_entries_is_whole() {
        assertThat(bundle("{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":0}").ending)
                .isEqualTo(Ending.WHOLE);
    }

    @Test
    void a_file_may_be_one_resource() {
        assertThat(bundle(Some.CONDITION + "\n").item().bytes()).isEqualTo(Some.CONDITION);
    }

    @Test
    void a_list_by_itself_is_one_resource_though_it_has_entries() {
        assertThat(bundle("""
                {"resourceType":"List","id":"l1","subject":{"reference":"Patient/p1"},
                 "entry":[{"item":{"reference":"Condition/c1"}}]}""").item().about()).isEqualTo("p1");
    }

    @Nested
    class A_reference_inside_a_bundle {

        @Test
        void is_followed_to_a_patient_that_comes_later() {
            CollectedItems taken = entries("""
                    {"resource":{"resourceType":"Condition","id":"c1","subject":{"reference":"urn:uuid:aa-1"}}},
                    {"fullUrl":"urn:uuid:aa-1","resource":{"resourceType":"Patient","id":"p1"}}""");

            assertThat(taken.items).extracting(CollectedItems.Item::about).containsExactly("p1", "p1");
        }

        @Test
        void is_followed_from_anywhere_in_a_resource() {
            CollectedItems taken = entries("""
                    {"resource":{"resourceType":"Provenance","id":"v1","target":[{"reference":"urn:uuid:cc"},{"reference":"urn:uuid:aa"}]}},
                    {"fullUrl":"urn:uuid:aa","resource":{"resourceType":"Patient","id":"p1"}}""");

            assertThat(taken.items.getFirst().about()).isEqualTo("p1");
        }

        @Test
        void to_nobody_there_is_taken_as_the_patients_id() {
            assertThat(entries("""
                    {"resource":{"resourceType":"Condition","id":"c1","subject":{"reference":"urn:uuid:aa-1"}}}""").item().about()).isEqualTo("aa-1");
        }
    }

    @ParameterizedTest
    @CsvSource({"urn:uuid:aa-1, aa-1", "http://x/fhir/Patient/p9, p9", "http://x/fhir/Patient/p9/_history/2, p9"})
    void a_resource_without_id_takes_it_from_its_full_url(String url, String id) {
        CollectedItems taken =
                entries("{\"fullUrl\":\"%s\",\"resource\":{\"resourceType\":\"Patient\"}}".formatted(url));

        assertThat(taken.item().id()).isEqualTo(id);
        assertThat(taken.item().about()).isEqualTo(id);
    }

    @Test
    void a_delete_is_a_withdrawal() {
        CollectedItems.Item item = entries("{\"request\":{\"method\":\"DELETE\",\"url\":\"Condition/c1\"}}")
                .item();

        assertThat(item.withdrawn()).isTrue();
        assertThat(item.type()).isEqualTo("Condition");
        assertThat(item.id()).isEqualTo("c1");
        assertThat(item.about()).isNull();
    }

    @Test
    void an_entry_that_cannot_be_taken_does_not_hold_up_the_rest() {
        CollectedItems taken = entries("""
                {"resource":{"resourceType":"Patient"}},
                {"resource":{"resourceType":"Patient","id":oh}},
                {"request":{"method":"DELETE","url":"Patient?identifier=1"}},
                {"response":{"status":"200"}},
                12,
                {"resource":%s}""".formatted(Some.CONDITION));

        assertThat(taken.ids()).containsExactly("c1");
        assertThat(taken.rejected)
                .extracting(Rejected::reason)
                .containsExactly(
                        "Entry 1: It has no id, so it could not be told apart when it comes again.",
                        "Entry 2: This is not valid JSON: it goes wrong at character 32.",
                        "Entry 3: It withdraws something without saying Type/id, so it is not clear what.",
                        "Entry 4: It has no resource.",
                        "Entry 5: It has no resource.");
        assertThat(taken.ending).isEqualTo(Ending.WHOLE);
    }

    @Test
    void an_entry_that_is_not_utf_8_is_rejected() {
        Path file = Some.file(
                folder,
                "b.json",
                "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"é\"}}]}"
                        .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(CollectedItems.from(file).reasons())
                .containsExactly("b.json:1 Entry 1: It is not UTF-8. Ask the partner to send it in UTF-8.");
    }

    @Test
    void an_entry_larger_than_any_resource_is_rejected_and_the_rest_goes_on() {
        CollectedItems taken =
                entries("{\"resource\":{\"data\":\"" + "x".repeat(Window.LONGEST_ITEM + Window.LONGEST_ITEM / 8)
                        + "\"}},{\"resource\":" + Some.CONDITION + "}");

        assertThat(taken.reasons())
                .containsExactly("b.json:1 Entry 1 is larger than 16 MB, which is more than one resource may be.");
        assertThat(taken.ids()).containsExactly("c1");
    }

    @Nested
    class A_file_that_is_not_whole {

        @Test
        void gives_the_entries_it_still_holds() {
            CollectedItems taken =
                    bundle("{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":%s},{\"resource\":{\"id\":"
                            .formatted(Some.CONDITION));

            assertThat(taken.ids()).containsExactly("c1");
            assertThat(taken.reasons())
                    .containsExactly("b.json:1 The bundle ends in the middle of entry 2, or a bracket is missing in it."
                            + " Ask the partner to send it again.");
            assertThat(taken.ending).isEqualTo(Ending.CUT_SHORT);
        }

        @Test
        void is_said_when_a_gzip_is_cut() {
            String text = "{\"resourceType\":\"Bundle\",\"entry\":["
                    + ("{\"resource\":" + Some.CONDITION + "},").repeat(20_000) + "{}]}";

            CollectedItems taken = CollectedItems.from(Some.file(folder, "b.json.gz", Some.firstHalf(Some.gzip(text))));

            assertThat(taken.items).hasSizeGreaterThan(5_000);
            assertThat(taken.reasons())
                    .containsExactly("b.json.gz:1 The gzip file is cut short here. Ask the partner to send it again.");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    "~~ | The file is empty. Ask the partner whether that is meant.",
                    "[] | This is not a FHIR bundle: it does not start with {.",
                    "{\"a\":1} | This is JSON but not FHIR: it has no resourceType.",
                    "{\"resourceType\":\"Bundle\",\"type\":\"batch-response\"} | A bundle of type batch-response does not hold records as they are now. Ask the partner for a collection.",
                    "{\"resourceType\":\"Bundle\" \"type\":\"batch\"} | The bundle is not valid JSON from here on, after entry 0. Ask the partner to send it again.",
                })
        void is_said_when_there_is_nothing_to_take(String text, String reason) {
            CollectedItems taken = bundle(text == null ? "" : text);

            assertThat(taken.rejected).extracting(Rejected::reason).containsExactly(reason);
            assertThat(taken.ending).isEqualTo(Ending.CUT_SHORT);
        }
    }

    @Test
    void a_hundred_megabytes_pass_through_little_memory() {
        String entry =
                "{\"resource\":{\"resourceType\":\"Observation\",\"id\":\"o\",\"x\":\"" + "y".repeat(1000) + "\"}},\n";
        String text = "{\"resourceType\":\"Bundle\",\"entry\":[" + entry.repeat(20_000) + "{\"resource\":"
                + Some.CONDITION + "}]}";
        Path file = Some.file(folder, "b.json", text);
        var window = new int[1];
        new FeedReader(CodeLabels.shipped()).read(file, new Receiver() {
            @Override
            public void sent(FeedItem sent) {
                window[0] = Math.max(window[0], sent.bytes().buffer().length);
            }

            @Override
            public void rejected(Rejected rejected) {
                throw new AssertionError(rejected);
            }
        });

        assertThat(window[0]).isLessThan(3 * 1024 * 1024);
    }

    private CollectedItems entries(String entries) {
        return bundle("{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[" + entries + "]}");
    }

    private CollectedItems bundle(String text) {
        return CollectedItems.from(Some.file(folder, "b.json", text));
    }
}
