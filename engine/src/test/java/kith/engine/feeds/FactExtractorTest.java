package kith.engine.feeds;

import static kith.engine.feeds.Extracting.facts;
import static kith.engine.feeds.Extracting.fhir;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import kith.engine.feeds.facts.ClinicalStatus;
import kith.engine.feeds.facts.Extracted;
import kith.engine.feeds.facts.Fact;
import kith.engine.feeds.facts.VerificationStatus;
import kith.engine.feeds.items.Format;
import kith.engine.terms.SecurityLabel;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactExtractorTest {

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
                    {"code":{"coding":[{"system":"http://snomed.info/sct","code":"44054006"},
                     {"system":"http://hl7.org/fhir/sid/icd-10","code":"E11"},
                     {"system":"http://snomed.info/sct","code":"73211009"},{"system":"http://snomed.info/sct","code":"44054006"}]}}""")).extracting(Fact::code).containsExactly("44054006", "73211009");
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
        void takes_a_code_that_is_malformed_for_its_system_as_one_of_the_partners_own() {
            assertThat(facts("Condition", """
                    {"code":{"coding":[{"system":"http://snomed.info/sct","code":"44054007"}]}}""")).extracting(Fact::system).containsExactly(Fact.System.LOCAL);
        }

        @Test
        void has_its_code_in_one_spelling() {
            assertThat(facts("Condition", """
                    {"code":{"coding":[{"system":"SNOMED CT","code":"\\t4405\\u20034006"}]}}"""))
                    .extracting(Fact::system, Fact::code)
                    .containsExactly(tuple(Fact.System.SNOMED, "44054006"));
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
        void states_nothing_where_its_only_day_is_none(String written) {
            Extracted drawn =
                    fhir("Condition", "{\"code\":{\"text\":\"x\"},\"onsetDateTime\":\"%s\"}".formatted(written));

            assertThat(drawn.facts()).isEmpty();
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
        @ValueSource(strings = {"AMB", "VR", "HH"})
        void is_a_contact_when_it_is_neither_a_stay_nor_an_emergency(String sort) {
            assertThat(facts("Encounter", "{\"status\":\"finished\",\"class\":{\"code\":\"%s\"}}".formatted(sort)))
                    .singleElement()
                    .extracting(Fact::kind)
                    .isEqualTo(Fact.Kind.CONTACT);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
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
}
