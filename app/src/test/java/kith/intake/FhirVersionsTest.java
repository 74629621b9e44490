package kith.intake;

import static kith.intake.SendingPartner.ADAEZE;
import static kith.intake.SendingPartner.HYPERTENSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kith.engine.feeds.Feed;
import kith.engine.feeds.items.FhirVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which version of FHIR a partner sends.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class FhirVersionsTest {

    private static final String STU3 = condition("\"clinicalStatus\":\"active\"");
    private static final String R4 = condition(
            "\"clinicalStatus\":{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/condition-clinical\",\"code\":\"active\"}]}");

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient db;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"clinicalStatus\":\"active\"; STU3",
                "\"assertedDate\":\"2001-02-03\"; STU3",
                "\"verificationStatus\":{\"coding\":[{\"code\":\"confirmed\"}]}; R4",
                "\"actualPeriod\":{\"start\":\"2001-02-03\"}; R5",
                "\"class\":[{\"coding\":[{\"code\":\"IMP\"}]}]; R5",
                "\"class\":{\"code\":\"IMP\"};",
                "\"note\":[{\"clinicalStatus\":\"active\"}];"
            })
    void an_item_shows_its_version_by_what_only_that_version_has(String element, String version) {
        assertThat(versions(condition(element)))
                .isEqualTo(version == null ? List.of() : List.of(FhirVersion.valueOf(version)));
    }

    @Test
    void the_version_that_most_items_show_comes_first() {
        assertThat(versions(R4 + STU3 + STU3.replace("c1", "c2"))).containsExactly(FhirVersion.STU3, FhirVersion.R4);
    }

    private List<FhirVersion> versions(String lines) {
        var partner = new SendingPartner(intake, db, folder);
        return intake.fhirVersions(
                partner.report(ADAEZE + lines, Feed.Extract.CHANGES).run());
    }

    private static String condition(String element) {
        return HYPERTENSION.replace("\"id\":\"c1\"", "\"id\":\"c1\"," + element);
    }
}
