package kith.engine.feeds;

import static kith.engine.feeds.Extracting.TODAY;
import static kith.engine.feeds.Extracting.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import kith.engine.feeds.facts.ClinicalStatus;
import kith.engine.feeds.facts.Extracted;
import kith.engine.feeds.facts.Fact;
import kith.engine.feeds.facts.VerificationStatus;
import kith.engine.feeds.files.ByteSlice;
import kith.engine.feeds.items.Format;
import kith.engine.terms.Deceased;
import kith.engine.terms.Demographics;
import kith.engine.terms.NhsNumber;
import kith.engine.terms.SecurityLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What one row of a CSV file says.
class RowExtractorTest {

    @Test
    void of_people_says_who_it_is_whatever_the_order_of_columns() {
        Extracted drawn = row(
                "people",
                "Deceased,local_id, NHS Number ,given_name,family_name,birth_date,sex,postcode,uprn,practice,shoe_size",
                "2020-03-04,7,999 000 0018,\"Ada, \"\"Ife\"\"\",Okoro,1951-04,F,SE155BS,10,g85001,42");

        assertThat(drawn.problems()).isEmpty();
        assertThat(drawn.details())
                .hasValue(Demographics.builder()
                        .nhsNumber(new NhsNumber("9990000018"))
                        .givenName("Ada, \"Ife\"")
                        .familyName("Okoro")
                        .birth(LocalDate.of(1951, 4, 30), false)
                        .sex("female")
                        .postcode("SE15 5BS")
                        .uprn(10L)
                        .practice("G85001")
                        .death(Deceased.DEAD, LocalDate.of(2020, 3, 4))
                        .build());
    }

    @ParameterizedTest
    @CsvSource({"true, DEAD", "yes, DEAD", "false, ALIVE", "no, ALIVE", "2020-02-31, UNSTATED", "'', UNSTATED"})
    void of_people_says_whether_the_person_lives(String written, Deceased deceased) {
        assertThat(row("people", "local_id,deceased", "7," + written)
                        .details()
                        .orElseThrow()
                        .death()
                        .deceased())
                .isEqualTo(deceased);
    }

    @Test
    void in_windows_1252_says_the_same() {
        byte[] bytes = "7,Zoë".getBytes(Charset.forName("windows-1252"));

        Extracted drawn = new FactExtractor(TODAY)
                .draw(
                        Format.CSV,
                        "people",
                        "7",
                        "local_id,given_name".getBytes(StandardCharsets.UTF_8),
                        ByteSlice.of(bytes),
                        SecurityLabel.NORMAL);

        assertThat(drawn.details().orElseThrow().name().given()).isEqualTo("Zoë");
    }

    @Test
    void of_facts_says_one_fact() {
        assertThat(row(
                                "facts",
                                "id,local_id,kind,code,system,text,start,end,status,recorded",
                                "f1,7,tenancy,T1,local,\"Secure\ntenancy\",2020-01-01,2021,ended,2020-01-05")
                        .facts())
                .containsExactly(new Fact(
                        Fact.Kind.TENANCY,
                        "c1",
                        "T1",
                        Fact.System.LOCAL,
                        "Secure\ntenancy",
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2020, 1, 5),
                        LocalDate.of(2021, 1, 1),
                        ClinicalStatus.RESOLVED,
                        VerificationStatus.UNSTATED,
                        SecurityLabel.NORMAL));
    }

    @ParameterizedTest
    @CsvSource({
        "active, ACTIVE, UNSTATED",
        "ended, RESOLVED, UNSTATED",
        "refuted, UNSTATED, REFUTED",
        "Entered in error, UNSTATED, ENTERED_IN_ERROR",
        "resolved, RESOLVED, UNSTATED",
        "'', UNSTATED, UNSTATED"
    })
    void of_facts_says_how_it_stands(String status, ClinicalStatus clinical, VerificationStatus verification) {
        Fact fact = row("facts", "id,local_id,kind,status", "f1,7,condition," + status)
                .facts()
                .getFirst();

        assertThat(fact.clinical()).isEqualTo(clinical);
        assertThat(fact.verification()).isEqualTo(verification);
    }

    @Test
    void of_facts_sets_aside_words_it_does_not_know() {
        assertThat(row("facts", "id,local_id,kind,code,system,status", "f1,7,note,1,read2,")
                        .problems())
                .containsExactly("\"system\" is none of snomed, icd10 and local, so the code counts as a local one.");
    }

    @Test
    void of_facts_draws_nothing_where_the_status_is_not_understood() {
        assertThat(row("facts", "id,local_id,kind,status", "f1,7,condition,maybe")
                        .facts())
                .isEmpty();
    }
}
