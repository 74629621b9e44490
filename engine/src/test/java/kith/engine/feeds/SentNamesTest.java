package kith.engine.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentNamesTest {

    private final SentNames names = new SentNames();

    @ParameterizedTest
    @CsvSource({
        "Patient of Jane Smith.ndjson, Patient.ndjson",
        "Jane Smith.NDJSON.gz, Bulk.ndjson.gz",
        "deleted Jane.ndjson, deleted.ndjson",
        "Smith/people.csv, people.csv",
        "C:\\Jane\\facts.csv.gz, facts.csv.gz",
        "Jane Smith.json, Bundle.json",
        "Jane.zip, archive.zip",
        "Jane.tgz, archive.tar.gz",
        "Smith/feed.json, feed.json",
        "Jane Smith.xlsx, file.xlsx",
        "Jane Smith.csv.gz, file.csv.gz",
        "Jane.Smith Walworth, file",
        "Jane, file"
    })
    void a_name_says_what_kind_of_file_it_is_and_nothing_that_the_sender_typed(String sent, String expected) {
        assertThat(names.next(sent)).isEqualTo(expected);
    }

    @Test
    void files_of_one_kind_are_numbered() {
        assertThat(List.of(names.next("Condition.ndjson"), names.next("Condition-b.ndjson"), names.next("a.json")))
                .containsExactly("Condition.ndjson", "Condition-2.ndjson", "Bundle.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"patients.csv", "Patient.jsonl", "records.xlsx", "messages.hl7", "letter.docx"})
    void a_file_that_kith_does_not_read_is_told_with_why(String sent) {
        assertThat(SentNames.problem(sent)).get().asString().startsWith("The file was not read: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"people.csv", "a/feed.json", "Patient.ndjson.gz", "all.zip", "README.md", ".DS_Store"})
    void a_file_that_is_read_or_is_plainly_no_data_is_no_problem(String sent) {
        assertThat(SentNames.problem(sent)).isEmpty();
    }
}
