package kith.engine.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kith.engine.feeds.files.FeedProblem;
import kith.engine.terms.PartnerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Patient.ndjson.gz, true",
        "Patient-2.ndjson, true",
        "export.ndjson, true",
        "people.csv, true",
        "all.json, true",
        "Condition.ndjson, false",
        "Observation_1.ndjson.gz, false",
        "facts.csv, false",
        "truth.csv, false"
    })
    void a_file_called_after_something_else_does_not_say_who_people_are(String name, boolean may) {
        assertThat(Feeds.maySayWho(Path.of("feeds", name))).isEqualTo(may);
    }

    @Test
    void a_folder_says_in_feed_json_whose_it_is() {
        Some.file(folder, "feed.json", """
                {"partner":"G85001","name":"Rye Lane Surgery","kind":"gp","format":"fhir-bulk","extract":"full",
                 "extracted":"2026-11-01T02:00:00Z","every":"P1D","colour":"blue"}""");
        Path conditions = Some.file(folder, "Condition.ndjson.gz", "");
        Path patients = Some.file(folder, "Patient.ndjson", "");
        Some.file(folder, "people.csv", "");
        Some.file(folder, ".hidden.ndjson", "");

        assertThat(Feeds.at(folder))
                .containsExactly(new Feed(
                        "G85001",
                        "Rye Lane Surgery",
                        PartnerKind.GP,
                        Feed.Extract.FULL,
                        Instant.parse("2026-11-01T02:00:00Z"),
                        Duration.ofDays(1),
                        List.of(patients, conditions),
                        List.of(new UnreadFile(
                                "people.csv",
                                "The file was not read: the format in feed.json is fhir-bulk, which has no such files.",
                                true))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Condition.jsonl | call it .ndjson. | true",
                "patients.csv | Kith reads people.csv and facts.csv. Give it one of these names if it holds people or facts. | true",
                "all.7z | unpack it and put its files into the folder. | true",
                "people.xlsx | save it as CSV UTF-8, under the name people.csv or facts.csv. | true",
                "a.hl7 | Kith does not read HL7 v2 messages yet. Ask the partner for FHIR or CSV. | true",
                "README.md | Kith reads .ndjson, .json, .xml, people.csv and facts.csv, plain or .gz. | false"
            })
    void a_file_that_is_not_read_is_named_with_what_to_do(String name, String what, boolean mayHoldRecords) {
        Some.file(folder, "feed.json", "{\"partner\":\"X1\",\"format\":\"fhir-bulk\"}");
        Some.file(folder, "Patient.ndjson", "");
        Some.file(folder, name, "");

        assertThat(Feeds.at(folder).getFirst().unread())
                .containsExactly(new UnreadFile(name, "The file was not read: " + what, mayHoldRecords));
    }

    @Test
    void a_folder_of_folders_has_one_feed_each() throws IOException {
        Some.file(folder, "truth.csv", "partner,local_id,person");
        for (String partner : List.of("b", "a")) {
            Path below = Files.createDirectory(folder.resolve(partner));
            Some.file(below, "feed.json", "{\"partner\":\"%s\",\"format\":\"csv\"}".formatted(partner));
            Some.file(below, "facts.csv", "");
            Some.file(below, "people.csv", "");
        }

        List<Feed> feeds = Feeds.at(folder);

        assertThat(feeds).extracting(Feed::partner).containsExactly("a", "b");
        assertThat(feeds.getFirst().name()).isEqualTo("a");
        assertThat(feeds.getFirst().files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("people.csv", "facts.csv");
    }

    @Test
    void files_without_feed_json_are_changes_from_the_partner_named() {
        Path file = Some.file(folder, "b.json", "{}");
        Feed feed = new Feed("X1", "X1", PartnerKind.HOSPITAL, Feed.Extract.CHANGES, null, null, List.of(file));

        assertThat(Feeds.at(file, "X1", PartnerKind.HOSPITAL)).containsExactly(feed);
        assertThat(Feeds.at(folder, "X1", PartnerKind.HOSPITAL)).containsExactly(feed);
        assertThatThrownBy(() -> Feeds.at(folder))
                .isInstanceOf(FeedProblem.class)
                .hasMessage(
                        folder + " does not say whose it is. Add a feed.json, or name the partner: --partner CODE.");
    }

    @Test
    void an_empty_folder_is_said() {
        assertThatThrownBy(() -> Feeds.at(folder, "X1", null))
                .isInstanceOf(FeedProblem.class)
                .hasMessage("There is nothing to import in " + folder
                        + ": no .ndjson, .json, .xml, people.csv or facts.csv, plain or .gz.");
        Some.file(folder, "feed.json", "{\"partner\":\"X1\",\"format\":\"csv\"}");
        assertThatThrownBy(() -> Feeds.at(folder))
                .isInstanceOf(FeedProblem.class)
                .hasMessageEndingWith("its feed.json says csv, and there is no such file.");
    }

    @Test
    void a_path_that_is_not_there_is_said() {
        assertThatThrownBy(() -> Feeds.at(folder.resolve("nowhere")))
                .isInstanceOf(FeedProblem.class)
                .hasMessageEndingWith("nowhere. Check the path.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"partner\":\"X1\", | is not valid JSON: look at line 1.",
                "{\"partner\":\"X1\",\"partner\":\"X2\"} | says \"partner\" twice. Keep one.",
                "{\"format\":\"csv\"} | cannot be used: it says no \"partner\". Add the partner's code.",
                "{\"partner\":\"X1\"} | cannot be used: its \"format\" is nothing. Use fhir-bulk, fhir-bundle or csv.",
                "{\"partner\":\"X1\",\"format\":\"xml\"} | cannot be used: its \"format\" is xml. Use fhir-bulk, fhir-bundle or csv.",
                "{\"partner\":\"X1\",\"format\":\"hl7v2\"} | holds HL7 v2 messages, which Kith does not read yet. Ask the partner for FHIR or CSV.",
                "{\"partner\":\"X1\",\"format\":\"csv\",\"kind\":\"vet\"} | There is no kind of partner \"vet\". Use gp, hospital, community, mental-health, social-care, housing, voluntary or school.",
                "{\"partner\":\"X1\",\"format\":\"csv\",\"extract\":\"some\"} | cannot be used: its \"extract\" is some. Use full or changes.",
                "{\"partner\":\"X1\",\"format\":\"csv\",\"extracted\":\"May\"} | cannot be used: its \"extracted\" is no moment. Write it as 2026-11-01T02:00:00Z.",
                "{\"partner\":\"X1\",\"format\":\"csv\",\"every\":\"day\"} | cannot be used: its \"every\" is no length of time. Write a day as P1D, six hours as PT6H.",
            })
    void a_feed_json_that_cannot_be_used_is_said(String text, String message) {
        Some.file(folder, "feed.json", text);

        assertThatThrownBy(() -> Feeds.at(folder))
                .isInstanceOf(FeedProblem.class)
                .hasMessageEndingWith(message);
    }

    @Test
    void a_partner_named_otherwise_than_in_feed_json_is_refused() {
        Some.file(folder, "feed.json", "{\"partner\":\"X1\",\"format\":\"csv\"}");

        assertThatThrownBy(() -> Feeds.at(folder, "X2", null))
                .isInstanceOf(FeedProblem.class)
                .hasMessageEndingWith("it is from X1, and not from X2 as you say. Leave --partner out.");
    }

    @ParameterizedTest
    @CsvSource({"P1D, 1", "P7D, 7", "P1W, 7", "P1M, 31", "PT24H, 1"})
    void how_often_it_comes_is_a_length_of_time(String every, int days) {
        Some.file(folder, "feed.json", "{\"partner\":\"X1\",\"format\":\"csv\",\"every\":\"%s\"}".formatted(every));
        Some.file(folder, "people.csv", "");

        assertThat(Feeds.at(folder).getFirst().every()).isEqualTo(Duration.ofDays(days));
    }

    @Test
    void hl7_v2_and_other_files_are_refused_by_name() {
        assertThatThrownBy(() -> Feeds.at(Some.file(folder, "a.hl7", ""), "X1", null))
                .isInstanceOf(FeedProblem.class)
                .hasMessageContaining("HL7 v2");
        assertThatThrownBy(() -> Feeds.at(Some.file(folder, "a.docx", ""), "X1", null))
                .isInstanceOf(FeedProblem.class)
                .hasMessageContaining("a.docx");
    }
}
