package kith.engine.linkage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kith.engine.linkage.files.CityRegister.Copies;
import kith.engine.linkage.files.CityRegister.Shape;
import kith.engine.linkage.records.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whether a model has a class of pairs for two people who live together.
class HouseholdsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_file_in_which_nobody_lives_together_has_no_class_for_households() throws IOException {
        LinkRun run = run(new CityRegister(1).file(new Shape(2_000, 2_000, Copies.ONE, 1, 5)), CityRegister.MAP);

        assertThat(run.model().priors().household()).isZero();
        assertThat(run.score().f1()).isGreaterThan(0.99);
    }

    @Test
    void a_file_of_couples_has_a_class_for_households() throws IOException {
        Town town = new Town();
        for (int i = 0; i < 300; i++) {
            String home = town.home();
            String family = town.word();
            town.twiceWithASlip("he" + i, town.word() + "," + family + "," + town.birthDate() + ",M," + home);
            town.twiceWithASlip("she" + i, town.word() + "," + family + "," + town.birthDate() + ",F," + home);
        }

        LinkRun run = run(town.csv(), Town.MAP);

        assertThat(run.model().priors().household()).isGreaterThan(1e-4);
        assertThat(run.score().precision()).isGreaterThan(0.99);
    }

    @Test
    void too_few_records_to_tell_leave_the_class_as_it_is_believed() throws IOException {
        Town town = new Town().strangers(4);

        assertThat(run(town.csv(), Town.MAP).model().priors().household()).isPositive();
    }

    private LinkRun run(String text, String columns) throws IOException {
        Path map = Files.writeString(folder.resolve("map.csv"), columns);
        Path file = Files.writeString(folder.resolve("people.csv"), text);
        return LinkRun.of(People.read(ColumnMap.read(map), List.of(file)), Mode.BOTH, Optional.empty());
    }
}
