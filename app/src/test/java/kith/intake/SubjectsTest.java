package kith.intake;

import static kith.intake.SendingPartner.ADAEZE;
import static kith.intake.SendingPartner.HYPERTENSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kith.intake.runs.Tally;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An item whose subject gives an NHS number and no id is about the one person whom its partner knows by it.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class SubjectsTest {

    private static final String NUMBERED = ADAEZE.replace(
            "\"id\":\"p1\"",
            "\"id\":\"p1\",\"identifier\":[{\"system\":\"https://fhir.nhs.uk/Id/nhs-number\",\"value\":\"9990010072\"}]");
    private static final String LOGICAL =
            "{\"identifier\":{\"system\":\"https://fhir.nhs.uk/Id/nhs-number\",\"value\":\"999 001 0072\"}}";

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient db;

    @TempDir
    private Path folder;

    private SendingPartner partner;

    @BeforeEach
    void newPartner() {
        partner = new SendingPartner(intake, db, folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                LOGICAL,
                "{\"type\":\"Patient\",\"identifier\":{\"system\":\"http://fhir.nhs.net/Id/nhs-number\",\"value\":\"9990010072\"}}",
                "{\"reference\":\"Patient?identifier=https://fhir.nhs.uk/Id/nhs-number|9990010072\"}",
                "{\"reference\":\"Patient?identifier=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fnhs-number%7C9990010072\"}",
                "{\"reference\":\"#cp\"},\"contained\":[{\"resourceType\":\"Patient\",\"id\":\"cp\",\"identifier\":[{\"system\":\"https://fhir.nhs.uk/Id/nhs-number\",\"value\":\"9990010072\"}]}]"
            })
    void i19_i20_i21_it_is_found_in_the_feed_and_in_what_came_before(String subject) {
        assertThat(partner.take(about(subject) + NUMBERED)).isEqualTo(Tally.stored(2));
        assertThat(partner.take(about(subject).replace("c1", "c2"))).isEqualTo(Tally.stored(1));
        assertThat(partner.facts()).containsExactly("c1 2001-02-03", "c2 2001-02-03");
    }

    @Test
    void i25_it_is_never_about_the_mother_who_told_of_it() {
        String mother = NUMBERED.replace("p1", "mother").replace("9990010072", "9990010218");

        assertThat(partner.take(mother
                        + about(LOGICAL).replace("\"onset", "\"asserter\":{\"reference\":\"Patient/mother\"},\"onset")))
                .isEqualTo(Tally.stored(1).plus(Tally.rejected(1)));
        assertThat(partner.facts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Group\",\"identifier\":{\"system\":\"https://fhir.nhs.uk/Id/nhs-number\",\"value\":\"9990010072\"}}",
                "{\"identifier\":{\"system\":\"https://example.org/id\",\"value\":\"9990010072\"}}",
                "{\"reference\":\"Group?identifier=https://fhir.nhs.uk/Id/nhs-number|9990010072\"}",
                "{\"reference\":\"#other\"},\"contained\":[{\"resourceType\":\"Patient\",\"id\":\"cp\",\"identifier\":[{\"system\":\"https://fhir.nhs.uk/Id/nhs-number\",\"value\":\"9990010072\"}]}]",
                "{\"reference\":\"#cp\"},\"contained\":[{\"resourceType\":\"RelatedPerson\",\"id\":\"cp\",\"identifier\":[{\"system\":\"https://fhir.nhs.uk/Id/nhs-number\",\"value\":\"9990010072\"}]}]"
            })
    void what_names_no_patient_by_their_number_is_rejected(String subject) {
        assertThat(partner.take(NUMBERED + about(subject)))
                .isEqualTo(Tally.stored(1).plus(Tally.rejected(1)));
    }

    @Test
    void it_is_rejected_where_the_partner_has_two_people_of_that_number() {
        assertThat(partner.take(NUMBERED + NUMBERED.replace("p1", "p2") + about(LOGICAL)))
                .isEqualTo(Tally.stored(2).plus(Tally.rejected(1)));
    }

    @Test
    void another_partners_person_is_not_found() {
        new SendingPartner(intake, db, folder).take(NUMBERED);

        assertThat(partner.take(about(LOGICAL))).isEqualTo(Tally.rejected(1));
    }

    private static String about(String subject) {
        return HYPERTENSION.replace("\"subject\":{\"reference\":\"Patient/p1\"}", "\"subject\":" + subject);
    }
}
