package kith.engine.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kith.engine.feeds.facts.Extracted;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.Receiver;
import kith.engine.feeds.items.Rejected;
import kith.engine.labels.CodeLabels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What spreadsheets do to cells.
class SpreadsheetMarksTest {

    @TempDir
    private Path folder;

    private final List<Extracted> extracted = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"38341003.0", "'''38341003'", "3.8341003E+7", "3.8341003E7"})
    void i62_a_code_of_which_no_digit_is_lost_is_read(String written) {
        fact(written, "2010-05-06");

        assertThat(extracted.getFirst().facts().getFirst().code()).isEqualTo("38341003");
        assertThat(extracted.getFirst().problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.09399E+16", "3.83E+07", "4E+15"})
    void i62_a_code_whose_digits_are_lost_is_told_and_not_used(String written) {
        fact(written, "2010-05-06");

        assertThat(extracted.getFirst().facts().getFirst().code()).isNull();
        assertThat(extracted.getFirst().problems()).singleElement().asString().contains("shortened \"code\"");
    }

    @Test
    void a_formula_that_failed_says_nothing() {
        fact("#N/A", "#REF!");

        assertThat(extracted.getFirst().facts().getFirst().code()).isNull();
        assertThat(extracted.getFirst().facts().getFirst().happened()).isNull();
    }

    @Test
    void a_day_as_a_number_is_told_because_it_may_count_from_two_years() {
        fact("38341003", "40304");

        assertThat(extracted.getFirst().facts()).isEmpty();
        assertThat(extracted.getFirst().problems()).singleElement().asString().contains("1900 or from 1904");
    }

    @ParameterizedTest
    @CsvSource({"9990093016.0, true", "9.990093016E+9, true", "9.99E+09, false"})
    void an_nhs_number_is_read_where_no_digit_is_lost(String written, boolean read) {
        read("people.csv", "local_id,nhs_number,birth_date\n7.0,%s,1971-04-08\n".formatted(written));

        assertThat(extracted.getFirst().details().orElseThrow().nhsNumber() != null)
                .isEqualTo(read);
        assertThat(extracted.getFirst().problems()).hasSize(read ? 0 : 1);
    }

    @Test
    void a_local_id_whose_digits_are_lost_is_rejected() {
        read("people.csv", "local_id,birth_date\n1.00E+11,1971-04-08\n100,1971-04-08\n");

        assertThat(extracted).hasSize(1);
        assertThat(reasons).singleElement().asString().contains("shortened the row's local_id");
    }

    @Test
    void a_file_in_which_nobody_has_a_birth_date_says_so_once() {
        read("people.csv", "local_id,family_name\np1,Okoro\np2,Mbeki\np3,Lovatt\np4,Grace\np5,Kingsley\n");

        assertThat(reasons).singleElement().asString().startsWith("No row gives a birth_date");
    }

    @Test
    void a_telephone_number_gets_its_zero_back() {
        read("people.csv", "local_id,phone,birth_date\n1,7700900123,1971-04-08\n");

        assertThat(extracted.getFirst().details().orElseThrow().contact().phone())
                .isEqualTo("07700900123");
    }

    private void fact(String code, String start) {
        read(
                "facts.csv",
                "id,local_id,kind,code,system,start,status\nf0,p1,condition,%s,snomed,%s,active\n"
                        .formatted(code, start));
    }

    private void read(String name, String text) {
        var extractor = new FactExtractor(Extracting.TODAY);
        new FeedReader(CodeLabels.shipped()).read(Some.file(folder, name, text), new Receiver() {
            @Override
            public void sent(FeedItem item) {
                extracted.add(extractor.draw(item));
            }

            @Override
            public void rejected(Rejected one) {
                reasons.add(one.reason());
            }
        });
    }
}
