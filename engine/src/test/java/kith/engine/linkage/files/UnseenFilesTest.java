package kith.engine.linkage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.engine.linkage.files.CityRegister.Copies;
import kith.engine.linkage.files.CityRegister.Shape;
import kith.engine.linkage.records.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of the kinds that others are measured on, made here, so that nothing was learned from those themselves.
class UnseenFilesTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void many_copies_with_ten_slips_each_are_known_for_one_person(long seed) throws IOException {
        LinkRun run = run(Mode.BOTH, CityRegister.MAP, city(seed, new Shape(600, 2_400, Copies.UNIFORM, 9, 10)));

        assertThat(run.score().f1()).isGreaterThan(0.965);
        assertThat(run.clusterScore().f1()).isGreaterThan(0.975);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void few_large_groups_among_many_that_stand_alone_are_found(long seed) throws IOException {
        LinkRun run = run(Mode.BOTH, CityRegister.MAP, city(seed, new Shape(2_000, 3_000, Copies.ZIPF, 5, 5)));

        assertThat(run.score().f1()).isGreaterThan(0.99);
        assertThat(run.clusterScore().f1()).isGreaterThan(0.99);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LINK", "BOTH"})
    void two_files_find_each_other(Mode mode) throws IOException {
        LinkRun run = run(
                mode, CityRegister.MAP, new CityRegister(3).twoFiles(3_000, 8).toArray(String[]::new));

        assertThat(run.score().f1()).isGreaterThan(0.985);
        assertThat(run.clusterScore().f1()).isGreaterThan(0.985);
    }

    @Test
    void three_hundred_records_are_enough_to_learn_from() throws IOException {
        LinkRun run = run(Mode.BOTH, CityRegister.MAP, city(1, new Shape(180, 120, Copies.POISSON, 4, 10)));

        assertThat(run.score().f1()).isGreaterThan(0.97);
    }

    @Test
    void columns_that_nobody_says_the_meaning_of_are_enough() throws IOException {
        String map = CityRegister.MAP
                .replace("street_number,address", "street_number,exact:number")
                .replace("address_1,address", "address_1,text:street")
                .replace("address_2,address", "address_2,text:place")
                .replace("postcode,postcode", "postcode,exact:postcode")
                .replace("birth_date\n", "exact:born\n");

        LinkRun run = run(Mode.BOTH, map, city(1, new Shape(2_000, 3_000, Copies.ZIPF, 5, 8)));

        assertThat(run.score().f1()).isGreaterThan(0.97);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void a_dozen_entries_of_one_person_by_as_many_hands_come_together(long seed) throws IOException {
        LinkRun run = run(Mode.BOTH, Archive.MAP, new Archive(seed).file(800, 12));

        assertThat(run.score().f1()).isGreaterThan(0.985);
        assertThat(run.clusterScore().f1()).isGreaterThan(0.99);
    }

    private static String city(long seed, Shape shape) {
        return new CityRegister(seed).file(shape);
    }

    private LinkRun run(Mode mode, String map, String... texts) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String text : texts) {
            files.add(Files.writeString(folder.resolve("file%d.csv".formatted(files.size())), text));
        }
        Path columns = Files.writeString(folder.resolve("map.csv"), map);
        return LinkRun.of(People.read(ColumnMap.read(columns), files), mode, Optional.empty());
    }
}
