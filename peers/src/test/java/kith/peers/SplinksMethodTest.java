package kith.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kith.bench.Found;
import kith.borough.RecordFile;
import kith.borough.setting.Setting;
import kith.engine.linkage.files.ColumnMap;
import kith.engine.linkage.files.People;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplinksMethodTest {

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

    private static final String BOROUGH = """
            column,field
            id,id
            person,truth
            nhs_number,nhs_number
            given_name,given_name
            family_name,family_name
            birth_date,birth_date
            postcode,postcode
            address,address
            phone,phone
            """;

    @TempDir
    private Path folder = Path.of("");

    /// Splink's own documentation publishes .883 at the best threshold, pair by pair.
    @Test
    void on_fake_1000_it_does_no_worse_than_splink_does() throws IOException {
        String environment = System.getenv("KITH_TEST_DATA");
        Path data = Path.of(environment == null ? System.getProperty("kith.test.data", "../shared/data") : environment);
        Path file = data.resolve("linkage").resolve("fake_1000.csv");
        Assumptions.assumeTrue(
                Files.exists(file),
                () -> "Skipped: there is no " + file + ". Name the folder of public data in KITH_TEST_DATA.");

        Found found = new SplinksMethod().on(read(FAKE_1000, file));

        assertThat(found.links(found.best()).f1()).isGreaterThan(0.883);
    }

    @Test
    void it_finds_nearly_everybody_of_a_borough_and_hardly_anybody_else() throws IOException {
        Path file = folder.resolve("records.csv");
        RecordFile.write(Setting.of(Setting.FEWEST, 2026), 2_000, file);

        Found found = new SplinksMethod().on(read(BOROUGH, file));

        assertThat(found.links(0.99).precision()).isGreaterThan(0.97);
        assertThat(found.links(0.99).recall()).isGreaterThan(0.95);
        assertThat(found.clusters(0.99).f1()).isGreaterThan(0.96);
    }

    private People read(String map, Path file) throws IOException {
        return People.read(ColumnMap.read(Files.writeString(folder.resolve("map.csv"), map)), List.of(file));
    }
}
