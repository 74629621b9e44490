package kith.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import kith.engine.feeds.FactExtractor;
import kith.engine.feeds.files.ByteSlice;
import kith.engine.feeds.items.Format;
import kith.engine.terms.SecurityLabel;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How an item that a partner sent reads on a timeline: `from - until: kind: what it was (value or status)`.
class TimelineWordingTest {

    private static final RecordId RECORD = new RecordId(7);
    private static final RunId RUN = new RunId(3);
    private static final FactExtractor EXTRACTOR = new FactExtractor(LocalDate.of(2026, 11, 2));

    private final TimelineWording wording = new TimelineWording(EXTRACTOR);

    @Test
    void a_condition_has_its_onset_its_end_its_name_and_its_status() {
        assertThat(fhir("Condition", """
                {"code":{"text":"Asthma"},
                 "onsetDateTime":"2001-02-03",
                 "abatementDateTime":"2010-05",
                 "clinicalStatus":{"coding":[{"code":"resolved"}]},
                 "verificationStatus":{"coding":[{"code":"confirmed"}]}}
                """)).isEqualTo("2001-02-03 - 2010-05-01: Condition: Asthma (resolved)");
    }

    @Test
    void a_verification_status_other_than_confirmed_is_shown() {
        assertThat(fhir("Condition", """
                {"code":{"text":"Asthma"},
                 "clinicalStatus":{"coding":[{"code":"active"}]},
                 "verificationStatus":{"coding":[{"code":"provisional"}]}}
                """)).isEqualTo("no date: Condition: Asthma (active, provisional)");
    }

    @Test
    void a_measurement_has_its_value_and_unit() {
        assertThat(fhir("Observation", """
                {"code":{"coding":[{"display":"Body weight"}]},
                 "effectiveDateTime":"2024-03-01T09:30:00Z",
                 "valueQuantity":{"value":71.30000,"unit":"kg"}}
                """)).isEqualTo("2024-03-01: Test or measurement: Body weight (71.3 kg)");
    }

    @Test
    void a_measured_number_keeps_five_significant_digits() {
        assertThat(fhir("Observation", """
                {"code":{"text":"eGFR"},"valueQuantity":{"value":71.9283746}}
                """)).isEqualTo("no date: Test or measurement: eGFR (71.928)");
        assertThat(fhir("Observation", """
                {"code":{"text":"Cells"},"valueQuantity":{"value":1200000}}
                """)).isEqualTo("no date: Test or measurement: Cells (1200000)");
    }

    @Test
    void a_measurement_in_parts_names_each_part() {
        assertThat(fhir("Observation", """
                {"code":{"text":"Blood pressure"},
                 "component":[
                   {"code":{"text":"Systolic"},"valueQuantity":{"value":142,"unit":"mmHg"}},
                   {"code":{"coding":[{"display":"Diastolic"}]},"valueQuantity":{"value":88,"unit":"mmHg"}},
                   {"code":{"text":"Arm"}},
                   {"valueString":"sitting"}]}
                """))
                .isEqualTo(
                        "no date: Test or measurement: Blood pressure (Systolic 142 mmHg, Diastolic 88 mmHg, sitting)");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            valueCodeableConcept, the text first | "valueCodeableConcept":{"text":"Never","coding":[{"display":"Never smoked"}]} | Never
            valueCodeableConcept, a code         | "valueCodeableConcept":{"coding":[{"display":"Never smoked"}]}               | Never smoked
            valueString                          | "valueString":"negative"                                                     | negative
            """)
    void an_answer_may_be_a_code_or_text(String from, String value, String answer) {
        assertThat(fhir("Observation", "{\"code\":{\"text\":\"Smoking\"}," + value + "}"))
                .isEqualTo("no date: Test or measurement: Smoking (" + answer + ")");
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource(delimiter = '|', textBlock = """
            AllergyIntolerance  | "recordedDate":"2020-01-02"                                             | 2020-01-02: Allergy
            CarePlan            | "period":{"start":"2020-01-02","end":"2020-02-03"}                      | 2020-01-02 - 2020-02-03: Care plan
            DiagnosticReport    | "issued":"2020-01-02"                                                   | 2020-01-02: Report
            DocumentReference   | "date":"2020-01-02"                                                     | 2020-01-02: Document
            Encounter           | "period":{"start":"2020-01-02T23:30:00Z","end":"2020-01-03T08:00:00Z"}  | 2020-01-02 - 2020-01-03: Contact
            EpisodeOfCare       | "period":{"start":"2020"}                                               | 2020-01-01: Episode of care
            Flag                | "period":{"start":"2020-01-02"}                                         | 2020-01-02: Alert
            Immunization        | "occurrenceDateTime":"2020-01-02"                                       | 2020-01-02: Vaccination
            MedicationRequest   | "authoredOn":"2020-01-02"                                               | 2020-01-02: Prescription
            MedicationStatement | "effectivePeriod":{"start":"2020-01-02","end":"2020-02-03"}             | 2020-01-02 - 2020-02-03: Medicine
            Procedure           | "performedPeriod":{"start":"2020-01-02","end":"2020-02-03"}             | 2020-01-02 - 2020-02-03: Procedure
            Procedure           | "performedDateTime":"2020-01-02"                                        | 2020-01-02: Procedure
            ServiceRequest      | "authoredOn":"2020-01-02"                                               | 2020-01-02: Request
            Condition           | "onsetPeriod":{"start":"2020-01-02"},"recordedDate":"2021-01-01"        | 2020-01-02: Condition
            Condition           | "abatementPeriod":{"end":"2020-02-03"}                                  | no date - 2020-02-03: Condition
            Appointment         | "start":"2020-01-02T10:00:00+00:00"                                     | 2020-01-02: Appointment
            Communication       | "created":"2020-01-02"                                                  | 2020-01-02: Communication
            """)
    void each_type_of_resource_has_its_own_date_and_name(String type, String fields, String line) {
        assertThat(fhir(type, "{\"description\":\"x\"," + fields + "}")).isEqualTo(line + ": x");
    }

    @Test
    void a_date_in_summer_time_is_the_day_in_london() {
        assertThat(fhir("Encounter", """
                {"class":{"display":"inpatient encounter"},"period":{"start":"2024-07-01T23:30:00Z"}}
                """)).isEqualTo("2024-07-02: Contact: inpatient encounter");
    }

    @Test
    void a_date_that_does_not_exist_is_left_out() {
        assertThat(fhir("Condition", """
                {"code":{"text":"Asthma"},"onsetDateTime":"2001-02-31"}
                """)).isEqualTo("no date: Condition: Asthma");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            "code":{"text":"said","coding":[{"display":"coded"}]}               | said
            "code":{"text":" ","coding":[{"display":"coded"}]}                  | coded
            "vaccineCode":{"text":"Influenza"}                                  | Influenza
            "medicationCodeableConcept":{"coding":[{"display":"Metformin"}]}    | Metformin
            "type":[{"coding":[{"display":"Home visit"}]}]                      | Home visit
            "type":{"text":"Letter"}                                            | Letter
            "category":[{"text":"Social"}]                                      | Social
            "category":[{"coding":[{"display":"Social"}]}]                      | Social
            "class":{"code":"AMB"}                                              | AMB
            "status":"final"                                                    | No description
            """)
    void the_name_comes_from_the_first_field_that_has_one(String fields, String name) {
        assertThat(fhir("Basic", "{" + fields + "}")).isEqualTo("no date: Basic: " + name);
    }

    @ParameterizedTest
    @CsvSource({"Patient", "Claim", "ExplanationOfBenefit", "Provenance", "CareTeam", "Coverage"})
    void what_did_not_happen_to_the_person_is_not_on_the_timeline(String type) {
        assertThat(entry(Format.FHIR, type, "", "{\"code\":{\"text\":\"x\"}}", SecurityLabel.NORMAL))
                .isEmpty();
    }

    @Test
    void who_somebody_is_is_not_on_the_timeline_in_csv_either() {
        assertThat(entry(Format.CSV, "people", "local_id,family_name", "7,Okoro", SecurityLabel.NORMAL))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            condition,Asthma,195967001,2001-02-03,2010-05-06,  | 2001-02-03 - 2010-05-06: Condition: Asthma
            need,Help with washing,,2024-01-02,,               | 2024-01-02: Need: Help with washing
            service,Telecare,,,,2024-01-02                     | 2024-01-02: Service: Telecare
            tenancy,,T1,2024-01-02,,                           | 2024-01-02: Tenancy: T1
            alert,,,2024-01-02,,                               | 2024-01-02: Alert: No description
            note,Prefers mornings,,,,                          | no date: Note: Prefers mornings
            event,Moved in,,2024-01-02,,                       | 2024-01-02: Event: Moved in
            """)
    void a_row_of_a_csv_file_reads_like_a_resource(String row, String line) {
        assertThat(line(entry(
                                Format.CSV,
                                "facts",
                                "id,local_id,kind,text,code,start,end,recorded,system",
                                "f1,7," + row + ",local",
                                SecurityLabel.NORMAL)
                        .orElseThrow()))
                .isEqualTo(line);
    }

    @Test
    void a_row_of_a_kind_that_kith_does_not_know_is_not_on_the_timeline() {
        assertThat(entry(Format.CSV, "facts", "id,local_id,kind,text", "f1,7,rumour,x", SecurityLabel.NORMAL))
                .isEmpty();
    }

    @Test
    void an_entry_knows_its_record_its_import_and_its_label_and_prints_nothing_of_the_person() {
        Happening entry = entry(
                        Format.FHIR,
                        "Condition",
                        "",
                        "{\"code\":{\"text\":\"Alcohol misuse\"}}",
                        SecurityLabel.SENSITIVE)
                .orElseThrow();

        assertThat(entry.record()).isEqualTo(RECORD);
        assertThat(entry.run()).isEqualTo(RUN);
        assertThat(entry.label()).isEqualTo(SecurityLabel.SENSITIVE);
        assertThat(entry.toString()).doesNotContain("Alcohol");
    }

    private String fhir(String type, String json) {
        return line(entry(Format.FHIR, type, "", json, SecurityLabel.NORMAL).orElseThrow());
    }

    private Optional<Happening> entry(Format format, String type, String header, String bytes, SecurityLabel label) {
        return wording.entry(
                RECORD,
                RUN,
                new Item(
                        format, type, "i1", label, false, header.getBytes(UTF_8), ByteSlice.of(bytes.getBytes(UTF_8))));
    }

    private static String line(Happening entry) {
        return entry.on().map(LocalDate::toString).orElse("no date")
                + entry.until().map(day -> " - " + day).orElse("")
                + ": " + entry.what() + ": " + entry.words()
                + (entry.detail().isEmpty() ? "" : " (" + entry.detail() + ")");
    }
}
