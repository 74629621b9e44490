package kith.engine.linkage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kith.engine.linkage.records.Mode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that others are measured on. They are not part of Kith, so where they are absent this says so and is
/// skipped.
class PublicFilesTest {

    private static final String FEBRL = """
            column,field
            rec_id,id
            rec_id,truth:rec-(\\d+)
            given_name,given_name
            surname,family_name
            street_number,address
            address_1,address
            address_2,address
            suburb,text:suburb
            postcode,postcode
            state,exact:state
            date_of_birth,birth_date
            """;

    private static final String FAKE_1000 = """
            column,field
            unique_id,id
            cluster,truth
            first_name,given_name
            surname,family_name
            dob,birth_date
            city,text:city
            email,email
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void febrl_1_is_matched_without_a_fault_to_speak_of() throws IOException {
        assertThat(run("dataset1.csv", FEBRL).score().f1()).isGreaterThan(0.99);
    }

    @Test
    void febrl_2_is_matched_without_a_fault_to_speak_of() throws IOException {
        LinkRun run = run("dataset2.csv", FEBRL);

        assertThat(run.score().f1()).isGreaterThan(0.99);
        assertThat(run.clusterScore().f1()).isGreaterThan(0.99);
    }

    @Test
    void fake_1000_is_matched_better_than_the_883_in_a_thousand_of_others() throws IOException {
        LinkRun run = run("fake_1000.csv", FAKE_1000);

        assertThat(run.score().f1()).isGreaterThan(0.92);
        assertThat(run.clusterScore().f1()).isGreaterThan(0.95);
    }

    private LinkRun run(String name, String map) throws IOException {
        String environment = System.getenv("KITH_TEST_DATA");
        Path data = Path.of(environment == null ? System.getProperty("kith.test.data", "../shared/data") : environment);
        Path file = data.resolve("linkage").resolve(name);
        Assumptions.assumeTrue(
                Files.exists(file),
                () -> "Skipped: there is no " + file + ". Name the folder of public data in KITH_TEST_DATA.");
        Path columns = Files.writeString(folder.resolve("map.csv"), map);
        return LinkRun.of(People.read(ColumnMap.read(columns), List.of(file)), Mode.BOTH, Optional.empty());
    }
}
