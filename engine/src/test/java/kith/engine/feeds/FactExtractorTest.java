package kith.engine.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import kith.engine.terms.Deceased;
import kith.engine.terms.Demographics;
import kith.engine.terms.NhsNumber;
import kith.engine.terms.SecurityLabel;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactExtractorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Nested
    class A_condition {

        @Test
        void says_what_since_when_and_how_sure() {
            assertThat(facts("Condition", """
                    {"resourceType":"Condition","id":"c1",
                     "clinicalStatus":{"coding":[{"code":"active"}]},
                     "verificationStatus":{"coding":[{"code":"confirmed"}]},
                     "code":{"coding":[{"system":"http://snomed.info/sct","code":"44054006","display":"Diabetes"}]},
                     "onsetDateTime":"2019-05-03","recordedDate":"2019-06-01T09:00:00+01:00",
                     "abatementDateTime":"2021-01-02"}"""))
                    .containsExactly(new Fact(
                            Fact.Kind.CONDITION,
                            "c1",
                            "44054006",
                            Fact.System.SNOMED,
                            "Diabetes",
                            LocalDate.of(2019, 5, 3),
                            LocalDate.of(2019, 6, 1),
                            LocalDate.of(2021, 1, 2),
                            ClinicalStatus.ACTIVE,
                            VerificationStatus.CONFIRMED,
                            SecurityLabel.NORMAL));
        }

        @Test
        void is_one_fact_for_each_snomed_code_and_the_others_are_left() {
            assertThat(facts("Condition", """
                    {"code":{"coding":[{"system":"http://snomed.info/sct","code":"1"},
                     {"system":"http://hl7.org/fhir/sid/icd-10","code":"E11"},
                     {"system":"http://snomed.info/sct","code":"2"},{"system":"http://snomed.info/sct","code":"1"}]}}""")).extracting(Fact::code).containsExactly("1", "2");
        }

        @Test
        void without_a_snomed_code_keeps_the_code_it_has_or_its_words() {
            assertThat(facts("Condition", """
                    {"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10","code":"E11"}]}}"""))
                    .extracting(Fact::system, Fact::code)
                    .containsExactly(tuple(Fact.System.ICD10, "E11"));
            assertThat(facts("Condition", "{\"code\":{\"text\":\"Sore knee\"}}"))
                    .extracting(Fact::text)
                    .containsExactly("Sore knee");
        }

        @Test
        void is_a_need_when_its_code_is_one() {
            assertThat(facts("Condition", """
                    {"code":{"coding":[{"system":"http://snomed.info/sct","code":"422650009"}]}}""")).extracting(Fact::kind).containsExactly(Fact.Kind.NEED);
        }

        @Test
        void without_statuses_is_unstated() {
            Fact fact = facts("Condition", "{\"code\":{\"text\":\"x\"}}").getFirst();

            assertThat(fact.clinical()).isEqualTo(ClinicalStatus.UNSTATED);
            assertThat(fact.verification()).isEqualTo(VerificationStatus.UNSTATED);
        }

        @ParameterizedTest
        @CsvSource({
            "2019, 2019-01-01",
            "2019-05, 2019-05-01",
            "2019-05-03, 2019-05-03",
            "2019-05-03T23:30:00Z, 2019-05-04",
            "2019-01-03T23:30:00Z, 2019-01-03",
            "2019-05-03T23:30:00.123+01:00, 2019-05-03",
        })
        void happened_on_the_day_it_was_in_london(String written, LocalDate day) {
            assertThat(facts("Condition", "{\"code\":{\"text\":\"x\"},\"onsetDateTime\":\"%s\"}".formatted(written))
                            .getFirst()
                            .happened())
                    .isEqualTo(day);
        }

        @Test
        void takes_the_period_where_there_is_no_day() {
            Fact fact = facts("Condition", """
                    {"code":{"text":"x"},"onsetPeriod":{"start":"2010-01"},"abatementPeriod":{"end":"2011-02-03"}}""").getFirst();

            assertThat(fact.happened()).isEqualTo("2010-01-01");
            assertThat(fact.ended()).isEqualTo("2011-02-03");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2019-02-31", "2019-13-01", "last spring", "31/12/2019", "2019-05-03T25:00:00Z", "201"})
        void keeps_everything_but_a_day_that_is_none(String written) {
            Extracted drawn =
                    fhir("Condition", "{\"code\":{\"text\":\"x\"},\"onsetDateTime\":\"%s\"}".formatted(written));

            assertThat(drawn.facts())
                    .extracting(Fact::happened)
                    .containsOnlyNulls()
                    .hasSize(1);
            assertThat(drawn.problems())
                    .containsExactly(
                            "\"onsetDateTime\" is not a day there is. Days are written as 2026-11-30. Ask the partner to"
                                    + " correct it.");
        }

        @Test
        void leaves_out_what_it_says_twice() {
            Extracted drawn = fhir("Condition", """
                    {"code":{"text":"x"},"onsetDateTime":"2019-01-01","onsetDateTime":"2020-01-01"}""");

            assertThat(drawn.facts().getFirst().happened()).isNull();
            assertThat(drawn.problems()).containsExactly("\"onsetDateTime\" is said twice, so neither is used.");
        }
    }

    @Nested
    class An_encounter {

        @ParameterizedTest
        @CsvSource({"IMP, ADMISSION", "ACUTE, ADMISSION", "NONAC, ADMISSION", "inpatient, ADMISSION", "EMER, ATTENDANCE"
        })
        void is_an_admission_or_an_attendance(String sort, Fact.Kind kind) {
            assertThat(facts("Encounter", """
                    {"status":"finished","class":{"code":"%s"},"period":{"start":"2020-01-02","end":"2020-01-05"},
                     "type":[{"coding":[{"system":"http://snomed.info/sct","code":"183452005"}]}]}""".formatted(sort)))
                    .containsExactly(new Fact(
                            kind,
                            "c1",
                            "183452005",
                            Fact.System.SNOMED,
                            null,
                            LocalDate.of(2020, 1, 2),
                            null,
                            LocalDate.of(2020, 1, 5),
                            ClinicalStatus.RESOLVED,
                            VerificationStatus.UNSTATED,
                            SecurityLabel.NORMAL));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"status\":\"finished\",\"class\":{\"code\":\"AMB\"}}",
                    "{\"status\":\"planned\",\"class\":{\"code\":\"IMP\"}}",
                    "{\"status\":\"cancelled\",\"class\":{\"code\":\"EMER\"}}",
                    "{}"
                })
        void is_nothing_when_nobody_stayed_or_came(String json) {
            assertThat(facts("Encounter", json)).isEmpty();
        }
    }

    @Test
    void a_flag_is_an_alert() {
        assertThat(facts("Flag", """
                {"status":"active","code":{"text":"Dog in the house"},"period":{"start":"2024"}}"""))
                .extracting(Fact::kind, Fact::text, Fact::clinical)
                .containsExactly(tuple(Fact.Kind.ALERT, "Dog in the house", ClinicalStatus.ACTIVE));
    }

    @Test
    void other_types_say_nothing_that_is_drawn() {
        assertThat(FactExtractor.isFor(Format.FHIR, "Observation")).isFalse();
        assertThat(fhir("Observation", "not even looked at")).isEqualTo(Extracted.NOTHING);
    }

    @Nested
    class A_patient {

        @Test
        void says_who_it_is() {
            Extracted drawn = fhir("Patient", """
                    {"resourceType":"Patient","id":"p1",
                     "meta":{"security":[{"code":"U"}]},
                     "extension":[{"url":"https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-EthnicCategory",
                        "valueCodeableConcept":{"coding":[{"code":"A","display":"White - British"}]}}],
                     "identifier":[{"system":"http://hospital","value":"77"},
                        {"system":"https://fhir.nhs.uk/Id/nhs-number","value":"9990000018"}],
                     "name":[{"use":"maiden","family":"Obi","given":["Ada"]},
                        {"use":"official","family":"Okoro","given":["Ada","Grace","Ife"]}],
                     "telecom":[{"system":"phone","use":"home","value":"020 7946 0001"},
                        {"system":"phone","use":"mobile","value":"07700 900001"},
                        {"system":"email","value":"ada@example.org"}],
                     "gender":"female","birthDate":"1951-04-02",
                     "address":[{"use":"old","line":["1 Old Street"]},
                        {"use":"home","line":["4 Rye Lane","Flat 2"],"city":"London","postalCode":"se15 5bs",
                         "extension":[{"url":"https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-AddressKey",
                            "extension":[{"url":"type","valueCoding":{"code":"UPRN"}},
                                         {"url":"value","valueString":"200003387001"}]}]}],
                     "communication":[{"language":{"coding":[{"code":"yo"}]},"preferred":true}],
                     "generalPractitioner":[{"identifier":{"system":"https://fhir.nhs.uk/Id/ods-organization-code",
                        "value":"g85001"}}],
                     "deceasedBoolean":false}""");

            assertThat(drawn.problems()).isEmpty();
            assertThat(drawn.details())
                    .hasValue(Demographics.builder()
                            .nhsNumber(new NhsNumber("9990000018"))
                            .givenName("Ada")
                            .familyName("Okoro")
                            .otherNames("Grace Ife")
                            .born(LocalDate.of(1951, 4, 2))
                            .sex("female")
                            .ethnicity("A")
                            .address("4 Rye Lane, Flat 2, London")
                            .postcode("SE15 5BS")
                            .uprn(200003387001L)
                            .phone("07700 900001")
                            .email("ada@example.org")
                            .language("yo")
                            .practice("G85001")
                            .death(Deceased.ALIVE, null)
                            .build());
        }

        @Test
        void goes_by_the_usual_name_where_none_is_official() {
            assertThat(patient("\"name\":[{\"family\":\"A\"},{\"use\":\"usual\",\"family\":\"B\"}]")
                            .name()
                            .family())
                    .isEqualTo("B");
        }

        @Test
        void does_not_go_by_a_name_that_has_ended() {
            assertThat(patient(
                                    "\"name\":[{\"use\":\"old\",\"family\":\"A\"},{\"family\":\"B\",\"period\":{\"end\":\"2020\"}},"
                                            + "{\"family\":\"C\"}]")
                            .name()
                            .family())
                    .isEqualTo("C");
        }

        @ParameterizedTest
        @CsvSource({"1951, 1951-12-31", "1951-02, 1951-02-28", "2026, 2026-11-22"})
        void was_born_at_the_latest_on_the_last_day_of_a_year_or_month(String written, LocalDate day) {
            Demographics details = patient("\"birthDate\":\"%s\"".formatted(written));

            assertThat(details.birth().date()).isEqualTo(day);
            assertThat(details.birth().exact()).isFalse();
        }

        @ParameterizedTest
        @CsvSource({
            "1951-02-31, is not a day there is",
            "2026-11-23, lies in the future",
            "2027, lies in the future",
        })
        void has_no_birth_date_where_the_one_said_cannot_be(String written, String why) {
            Extracted drawn = fhir("Patient", "{\"birthDate\":\"%s\"}".formatted(written));

            assertThat(drawn.details().orElseThrow().birth().date()).isNull();
            assertThat(drawn.problems().getFirst())
                    .startsWith("\"birthDate\" " + why)
                    .doesNotContain(written);
        }

        @ParameterizedTest
        @ValueSource(strings = {"9990000019", "1111111111", "999000001", "999000001X"})
        void has_no_nhs_number_where_its_check_digit_is_wrong(String number) {
            Extracted drawn = fhir("Patient", """
                    {"identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"%s"}]}""".formatted(number));

            assertThat(drawn.details().orElseThrow().nhsNumber()).isNull();
            assertThat(drawn.problems())
                    .containsExactly("\"identifier\" gives an NHS number whose check digit is wrong, so it is not used."
                            + " Ask the partner to correct it.");
        }

        @Test
        void has_no_nhs_number_where_two_are_said() {
            Extracted drawn = fhir("Patient", """
                    {"identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"9990000018"},
                    {"system":"https://fhir.nhs.uk/Id/nhs-number","value":"9990000026"}]}""");

            assertThat(drawn.details().orElseThrow().nhsNumber()).isNull();
            assertThat(drawn.problems()).hasSize(1);
        }

        @ParameterizedTest
        @CsvSource({
            "Organization/G85001, G85001",
            "https://x.example/fhir/Organization/g85001, G85001",
            "Organization/123,"
        })
        void is_registered_where_the_reference_names_a_practice(String reference, String practice) {
            assertThat(patient("\"generalPractitioner\":[{\"reference\":\"%s\"}]".formatted(reference))
                            .practice())
                    .isEqualTo(practice);
        }

        @Test
        void is_dead_with_or_without_a_date() {
            assertThat(patient("\"deceasedBoolean\":true").death().deceased()).isEqualTo(Deceased.DEAD);
            assertThat(patient("\"deceasedDateTime\":\"2020-05-01T23:30:00Z\"")
                            .death()
                            .on())
                    .isEqualTo("2020-05-02");
            assertThat(patient("\"deceasedDateTime\":\"2020-02-31\"").death().deceased())
                    .isEqualTo(Deceased.DEAD);
        }

        @ParameterizedTest
        @CsvSource({"R, true", "V, true", "U, false", "N, false"})
        void is_flagged_when_marked_confidential(String code, boolean flagged) {
            assertThat(patient("\"meta\":{\"security\":[{\"code\":\"%s\"}]}".formatted(code))
                            .flagged())
                    .isEqualTo(flagged);
        }

        @Test
        void never_prints_who_it_is() {
            assertThat(fhir("Patient", "{\"birthDate\":\"1951-04-02\",\"name\":[{\"family\":\"Okoro\"}]}")
                            .toString())
                    .doesNotContain("Okoro", "1951");
        }

        private Demographics patient(String json) {
            return fhir("Patient", "{" + json + "}").details().orElseThrow();
        }
    }

    @Nested
    class A_row {

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
            assertThat(row("facts", "id,local_id,kind,code,system,status", "f1,7,note,1,read2,maybe")
                            .problems())
                    .containsExactly(
                            "\"system\" is none of snomed, icd10 and local, so the code counts as a local one.",
                            "\"status\" is none of active, ended and refuted, so it is not used.");
        }
    }

    private static List<Fact> facts(String type, String json) {
        return fhir(type, json).facts();
    }

    private static Extracted fhir(String type, String json) {
        return draw(Format.FHIR, type, "", json);
    }

    private static Extracted row(String type, String header, String row) {
        return draw(Format.CSV, type, header, row);
    }

    private static Extracted draw(Format format, String type, String header, String bytes) {
        return new FactExtractor(TODAY)
                .draw(
                        format,
                        type,
                        "c1",
                        header.getBytes(StandardCharsets.UTF_8),
                        ByteSlice.of(bytes.getBytes(StandardCharsets.UTF_8)),
                        SecurityLabel.NORMAL);
    }
}
