package kith.engine.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kith.engine.feeds.files.ByteSlice;
import kith.engine.feeds.items.Ending;
import kith.engine.feeds.items.Rejected;
import kith.engine.terms.SecurityLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFilesTest {

    @TempDir
    Path folder;

    @Test
    void each_row_is_one_item_with_its_bytes_as_they_stand() {
        CollectedItems taken =
                people("\ufefflocal_id,given_name,pet\r\n7,Ada,cat\r\n\r\n,,\r\n8,\"Grace,\r\n\"\"Ife\"\"\",dog");

        assertThat(taken.rejected).isEmpty();
        assertThat(taken.items)
                .extracting(
                        CollectedItems.Item::line,
                        CollectedItems.Item::type,
                        CollectedItems.Item::id,
                        CollectedItems.Item::about,
                        CollectedItems.Item::bytes)
                .containsExactly(
                        tuple(2L, "people", "7", "7", "7,Ada,cat"),
                        tuple(5L, "people", "8", "8", "8,\"Grace,\r\n\"\"Ife\"\"\",dog"));
        assertThat(taken.ending).isEqualTo(Ending.WHOLE);
    }

    @Test
    void facts_are_about_the_person_they_name_whatever_the_order_of_columns() {
        CollectedItems taken = facts("kind,text,local_id,id\nnote,\"a\nb\",7,f1\nneed,,7,f2\n");

        assertThat(taken.items)
                .extracting(CollectedItems.Item::line, CollectedItems.Item::id, CollectedItems.Item::about)
                .containsExactly(tuple(2L, "f1", "7"), tuple(4L, "f2", "7"));
    }

    @Test
    void codes_are_classed_and_kept_out_as_in_fhir() {
        CollectedItems taken = facts("""
                id,local_id,kind,code,system
                f1,7,need,706893006,snomed
                f2,7,note,266948004,snomed
                f3,7,note,266948004,local
                f4,7,note,266948004,
                f5,7,condition,B20.1,icd10
                f6,7,condition,B20.1,local
                """);

        assertThat(taken.items)
                .extracting(CollectedItems.Item::id, CollectedItems.Item::label)
                .containsExactly(
                        tuple("f1", SecurityLabel.RESTRICTED),
                        tuple("f5", SecurityLabel.RESTRICTED),
                        tuple("f6", SecurityLabel.RESTRICTED));
        assertThat(taken.rejected)
                .extracting(Rejected::line, Rejected::kind)
                .containsExactly(
                        tuple(3L, Rejected.Kind.KEPT_OUT),
                        tuple(4L, Rejected.Kind.KEPT_OUT),
                        tuple(5L, Rejected.Kind.KEPT_OUT));
        assertThat(taken.rejected).allMatch(one -> one.hash().length == 0);
    }

    @Test
    void words_and_codes_of_the_partners_own_are_restricted_until_they_are_classified() {
        CollectedItems taken = facts("""
                id,local_id,kind,code,system,text
                f1,7,alert,,,Dog in the house
                f2,7,need,warmth,local,Cold home
                f3,7,condition,44054006,snomed,Diabetes
                """);

        assertThat(taken.items)
                .extracting(CollectedItems.Item::id, CollectedItems.Item::label)
                .containsExactly(
                        tuple("f1", SecurityLabel.RESTRICTED),
                        tuple("f2", SecurityLabel.RESTRICTED),
                        tuple("f3", SecurityLabel.NORMAL));
    }

    @Test
    void a_person_whom_the_partner_flags_is_restricted() {
        CollectedItems taken = CollectedItems.from(Some.file(folder, "people.csv", """
                local_id,given_name,flagged
                7,Ada,yes
                8,Grace,no
                9,Tom,
                10,Zoe,perhaps
                """));

        assertThat(taken.items)
                .extracting(CollectedItems.Item::id, CollectedItems.Item::label)
                .containsExactly(
                        tuple("7", SecurityLabel.RESTRICTED),
                        tuple("8", SecurityLabel.NORMAL),
                        tuple("9", SecurityLabel.NORMAL),
                        tuple("10", SecurityLabel.RESTRICTED));
    }

    @Test
    void windows_1252_is_understood_and_kept_as_it_was_sent() {
        byte[] bytes = "local_id,given_name\nZoë,Zoë\n".getBytes(Charset.forName("windows-1252"));

        CollectedItems taken = CollectedItems.from(Some.file(folder, "people.csv", bytes));

        assertThat(taken.item().id()).isEqualTo("Zoë");
        assertThat(taken.item().bytes()).isEqualTo("Zoë,Zoë");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,local_id | The header has no column kind, which this file needs. Nothing in it was read.",
                "text | The header has no column id, local_id, kind, which this file needs. Nothing in it was read.",
                "id;local_id;kind | The header has no column id, local_id, kind, which this file needs. Nothing in it was read. Separate the columns with commas.",
                "id,local_id,kind,jane smith,Jane Smith | The header has a column twice, so it is not clear which one counts. Nothing in the file was read.",
                "id,local_id,kind,code,Code | The header has the column code twice, so it is not clear which one counts. Nothing in the file was read.",
            })
    void a_header_that_cannot_be_used_is_said(String header, String reason) {
        CollectedItems taken = facts(header + "\n1,2,note\n");

        assertThat(taken.items).isEmpty();
        assertThat(taken.rejected).extracting(Rejected::reason).containsExactly(reason);
        assertThat(taken.ending).isEqualTo(Ending.CUT_SHORT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "f1,7,note | The row has 3 cells and the header 4. Look for a comma outside quotation marks, or a missing one.",
                "f1,7,note,a,b | The row has 5 cells and the header 4. Look for a comma outside quotation marks, or a missing one.",
                "f1,,note,a | The row says no local_id, which every row needs.",
                "f1,7,gossip,a | The row's kind is none of condition, need, event, alert, service, tenancy and note.",
                "f1,7,note,\"a | A quotation mark in this row is never closed.",
            })
    void a_row_that_cannot_be_used_is_rejected_and_the_rest_goes_on(String row, String reason) {
        CollectedItems taken = facts("id,local_id,kind,text\n" + row + "\nf2,7,note,b\n");

        assertThat(taken.ids()).containsExactly("f2");
        assertThat(taken.reasons()).containsExactly("facts.csv:2 " + reason);
        assertThat(taken.rejected.getFirst().hash())
                .isEqualTo(Rejected.hash(ByteSlice.of(row.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void a_file_cut_in_the_middle_of_a_row_gives_the_rows_before_it() {
        CollectedItems taken = facts("id,local_id,kind,text\nf1,7,note,a\nf2,7,no");

        assertThat(taken.ids()).containsExactly("f1");
        assertThat(taken.ending).isEqualTo(Ending.CUT_SHORT);
    }

    @Test
    void a_cut_gzip_gives_the_rows_before_the_cut() {
        String text = "id,local_id,kind,text\n" + "f1,7,note,a\n".repeat(100_000);

        CollectedItems taken = CollectedItems.from(Some.file(folder, "facts.csv.gz", Some.firstHalf(Some.gzip(text))));

        assertThat(taken.items).hasSizeGreaterThan(10_000);
        assertThat(taken.rejected)
                .extracting(Rejected::reason)
                .containsExactly("The gzip file is cut short here. Ask the partner to send it again.");
    }

    @Test
    void an_empty_file_and_utf_16_are_said() {
        assertThat(facts("").reasons())
                .containsExactly("facts.csv:1 The file is empty. Ask the partner whether that is meant.");
        Path wide = Some.file(folder, "people.csv", "\ufefflocal_id\n1\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(CollectedItems.from(wide).reasons())
                .containsExactly("people.csv:1 The file is in UTF-16. Save it as CSV UTF-8.");
    }

    private CollectedItems people(String text) {
        return CollectedItems.from(Some.file(folder, "people.csv", text));
    }

    private CollectedItems facts(String text) {
        return CollectedItems.from(Some.file(folder, "facts.csv", text));
    }
}
