package kith.engine.feeds.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.ScanResult;
import kith.engine.labels.CodeLabels;
import kith.engine.terms.SecurityLabel;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceScannerTest {

    @Nested
    class A_resource_is_about {

        @ParameterizedTest
        @ValueSource(strings = {"subject", "patient", "for", "beneficiary"})
        void the_patient_it_names_as_its_subject(String name) {
            assertThat(taken("""
                    {"resourceType":"X","id":"1","author":{"reference":"Patient/other"},"%s":{"reference":"Patient/p1"}}""".formatted(name)).about()).isEqualTo("p1");
        }

        @Test
        void the_first_patient_it_mentions_where_it_names_no_subject() {
            assertThat(taken("""
                    {"resourceType":"Appointment","id":"1","participant":[{"actor":{"reference":"Location/l"}},
                     {"actor":{"reference":"Patient/p1"}},{"actor":{"reference":"Patient/p2"}}]}""").about()).isEqualTo("p1");
        }

        @Test
        void itself_when_it_is_a_patient() {
            assertThat(taken(
                                    "{\"resourceType\":\"Patient\",\"id\":\"p1\",\"link\":[{\"other\":{\"reference\":\"Patient/p2\"}}]}")
                            .about())
                    .isEqualTo("p1");
        }

        @Test
        void nobody_when_it_is_a_group_or_mentions_no_patient() {
            assertThat(taken(
                                    "{\"resourceType\":\"Group\",\"id\":\"1\",\"member\":[{\"entity\":{\"reference\":\"Patient/p2\"}}]}")
                            .about())
                    .isNull();
            assertThat(taken("{\"resourceType\":\"Practitioner\",\"id\":\"1\"}").about())
                    .isNull();
        }

        @ParameterizedTest
        @CsvSource({
            "Patient/p.1-A, p.1-A",
            "Patient/p1/_history/3, p1",
            "https://x.example/fhir/Patient/p1, p1",
            "https://x.example/fhir/Patient/p1/_history/3, p1",
            "urn:uuid:aa-1, aa-1",
            "Patient?identifier=a|b,",
            "Patient/,",
            "#contained,",
            "Group/g1,",
            "OutPatient/p1,",
            "'',",
        })
        void whom_a_reference_says(String reference, String about) {
            assertThat(taken("{\"resourceType\":\"Condition\",\"id\":\"1\",\"subject\":{\"reference\":\"%s\"}}"
                                    .formatted(reference))
                            .about())
                    .isEqualTo(about);
        }
    }

    @Nested
    class The_class_of_an_item {

        @ParameterizedTest
        @CsvSource({
            "44054006, NORMAL",
            "706893006, RESTRICTED",
            "86406008, RESTRICTED",
            "165816005, RESTRICTED",
            "361055000, SENSITIVE",
        })
        void follows_from_the_codes_in_it(String code, SecurityLabel label) {
            assertThat(taken(coded("http://snomed.info/sct", "\"" + code + "\""))
                            .label())
                    .isEqualTo(label);
        }

        @ParameterizedTest
        @CsvSource({
            "http://hl7.org/fhir/sid/icd-10, B20, RESTRICTED",
            "http://hl7.org/fhir/sid/icd-10, B20.1, RESTRICTED",
            "http://hl7.org/fhir/sid/icd-10-uk, B24X, RESTRICTED",
            "http://hl7.org/fhir/sid/icd-10, Z21, RESTRICTED",
            "urn:oid:2.16.840.1.113883.6.3, b182, RESTRICTED",
            "http://hl7.org/fhir/sid/icd-10, B18.8, RESTRICTED",
            "http://hl7.org/fhir/sid/icd-10, T74.1, RESTRICTED",
            "http://hl7.org/fhir/sid/icd-10, Z72.2, SENSITIVE",
            "http://hl7.org/fhir/sid/icd-10, I10, NORMAL",
            "http://loinc.org, B20, RESTRICTED",
            "https://codes.example, Z21, RESTRICTED",
            "http://hl7.org/fhir/sid/icd-10, F10.2, SENSITIVE",
        })
        void follows_from_icd_10_codes_and_what_is_below_them(String system, String code, SecurityLabel label) {
            assertThat(taken(coded(system, "\"" + code + "\"")).label()).isEqualTo(label);
        }

        @Test
        void is_restricted_before_it_is_sensitive() {
            assertThat(taken("""
                    {"resourceType":"X","id":"1","a":[{"system":"http://snomed.info/sct","code":"361055000"},
                    {"code":"706893006","system":"http://snomed.info/sct"}]}""").label()).isEqualTo(SecurityLabel.RESTRICTED);
        }

        @Test
        void is_that_of_a_listed_code_whatever_system_it_claims_to_be_of() {
            assertThat(taken(coded("http://loinc.org", "\"706893006\"")).label())
                    .isEqualTo(SecurityLabel.RESTRICTED);
        }

        @ParameterizedTest
        @CsvSource({"R, RESTRICTED", "V, RESTRICTED", "N, NORMAL"})
        void follows_from_how_confidential_the_partner_calls_it(String code, SecurityLabel label) {
            assertThat(taken("{\"resourceType\":\"Patient\",\"id\":\"1\",\"meta\":{\"security\":[{\"code\":\"%s\"}]}}"
                                    .formatted(code))
                            .label())
                    .isEqualTo(label);
        }

        @Test
        void is_not_changed_by_the_letter_r_elsewhere() {
            assertThat(taken(
                                    "{\"resourceType\":\"X\",\"id\":\"1\",\"meta\":{\"tag\":[{\"code\":\"R\"}]},\"a\":{\"security\":[{\"code\":\"R\"}]}}")
                            .label())
                    .isEqualTo(SecurityLabel.NORMAL);
        }
    }

    @Nested
    class What_the_law_keeps_out {

        @ParameterizedTest
        @CsvSource({
            "http://snomed.info/sct, '\"266948004\"'",
            "http://snomed.info/sct/83821000000107/version/20260401, '\"266948004\"'",
            "urn:oid:2.16.840.1.113883.6.96, '\"266948004\"'",
            "http://snomed.info/sct, 266948004",
            "http://snomed.info/sct, '\"266948004 |Has a criminal record|\"'",
            "http://hl7.org/fhir/sid/icd-10, '\"Z65.1\"'",
        })
        void is_kept_out_however_it_is_written(String system, String code) {
            assertThat(skim(coded(system, code), CodeLabels.shipped())).isInstanceOf(ScanResult.KeptOut.class);
        }

        @Test
        void is_kept_out_without_a_system_and_inside_contained_resources() {
            assertThat(skim(
                            "{\"resourceType\":\"X\",\"id\":\"1\",\"contained\":[{\"a\":[[{\"code\":\"266948004\"}]]}]}",
                            CodeLabels.shipped()))
                    .isInstanceOf(ScanResult.KeptOut.class);
        }

        @Test
        void may_be_more_than_the_shipped_list() {
            CodeLabels more = CodeLabels.shipped().excluding(List.of("44054006"));

            assertThat(more.excluded()).contains("266948004", "44054006", "Z65.0", "Z65.1", "Z65.2", "Z31.2");
            assertThat(skim(coded("http://snomed.info/sct", "\"44054006\""), more))
                    .isInstanceOf(ScanResult.KeptOut.class);
        }
    }

    private static String coded(String system, String code) {
        return """
                {"resourceType":"Observation","id":"1","component":[{"valueCodeableConcept":{"coding":[{"code":%s,"system":"%s"}]}}]}""".formatted(code, system);
    }

    private static FeedItem.What taken(String json) {
        return (FeedItem.What) skim(json, CodeLabels.shipped());
    }

    private static ScanResult skim(String json, CodeLabels codes) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new ResourceScanner(codes).skim(bytes, 0, bytes.length, BundleContext.NOTHING);
    }
}
