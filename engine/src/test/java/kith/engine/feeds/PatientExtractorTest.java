package kith.engine.feeds;

import static kith.engine.feeds.Extracting.fhir;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kith.engine.feeds.facts.Extracted;
import kith.engine.terms.Deceased;
import kith.engine.terms.Demographics;
import kith.engine.terms.NhsNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a FHIR Patient says of somebody.
class PatientExtractorTest {

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
    @CsvSource({
        "9990000019, whose check digit is wrong",
        "1111111111, whose check digit is wrong",
        "999000001, that does not have ten digits",
        "999000001X, that does not have ten digits"
    })
    void has_no_nhs_number_where_its_digits_are_wrong(String number, String why) {
        Extracted drawn = fhir("Patient", """
                {"identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"%s"}]}""".formatted(number));

        assertThat(drawn.details().orElseThrow().nhsNumber()).isNull();
        assertThat(drawn.problems())
                .containsExactly("\"identifier\" gives an NHS number " + why + ", so it is not used."
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
    @CsvSource({"Organization/G85001, G85001", "https://x.example/fhir/Organization/g85001, G85001", "Organization/123,"
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
