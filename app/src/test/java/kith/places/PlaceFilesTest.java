package kith.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kith.engine.reference.Problem;
import kith.engine.reference.Problems;
import kith.engine.terms.LsoaCode;
import kith.engine.terms.NeighbourhoodKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceFilesTest {

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    @Test
    void another_boroughs_files_are_read_like_the_first_ones() {
        Reference village = read(Village.in(folder));

        assertThat(told()).isEmpty();
        assertThat(Atlas.of(1, village).on(LocalDate.of(2024, 1, 1)).ofArea(new LsoaCode("E01000002")))
                .contains(new Neighbourhood("2020", new NeighbourhoodKey("hill"), "Hill", "all", false));
    }

    @Test
    void an_index_for_areas_of_another_edition_is_told() {
        read(Village.in(folder).with("deprivation.csv", """
                edition,area,rank,decile
                2019,E01000003,20,1
                2025,E01000001,20,1
                """));

        assertThat(told())
                .containsExactly(
                        "deprivation.csv line 2, area: areas.csv has no area E01000003 of 2011",
                        "deprivation.csv line 3, area: areas.csv has no area E01000001 of 2021");
    }

    @Test
    void a_thing_placed_twice_from_one_day_is_told() {
        read(Village.in(folder).with("placements.csv", """
                geography,kind,code,since,neighbourhood
                2020,area,E01000002,2020-01-01,hill
                2020,area,E01000002,2020-01-01,dale
                2020,area,E01000003,2020-01-01,
                2020,practice,A10001,2020-01-01,hill
                2030,area,E01000002,2028-01-01,village
                2030,area,E01000003,2028-01-01,village
                2030,practice,A10001,2028-01-01,village
                """));

        assertThat(told()).containsExactly("placements.csv line 3: is there twice: 2020 AREA E01000002 2020-01-01");
    }

    @Test
    void a_thing_that_is_nowhere_is_told_since_none_must_be_said() {
        read(Village.in(folder).with("placements.csv", """
                geography,kind,code,since,neighbourhood
                2020,area,E01000002,2020-01-01,hill
                2020,practice,A10001,2020-01-01,moor
                2030,area,E01000002,2028-01-01,village
                2030,area,E01000003,2028-01-01,village
                2030,practice,A10001,2028-01-01,village
                """));

        assertThat(told())
                .containsExactly(
                        "placements.csv, code: area E01000003 is not placed in geography 2020; leave the neighbourhood empty where it is in none",
                        "placements.csv line 3, neighbourhood: geography 2020 has no neighbourhood \"moor\"");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        read(Village.in(folder).with("practices.csv", """
                        practice,name,postcode,lsoa21,opened,closed,list
                        A10001,Hill Surgery,AA1 1AA,E01000009,2000-01-01,1999-01-01,perhaps
                        """).without("area-changes.csv"));

        assertThat(told())
                .containsExactly(
                        "area-changes.csv: there is no such file in " + folder,
                        "practices.csv line 2, lsoa21: areas.csv has no area E01000009 of 2021",
                        "practices.csv line 2, list: \"perhaps\" is none of closed, open",
                        "practices.csv line 2: practice A10001 closed before it opened");
    }

    @Test
    void a_postcode_is_in_an_area_of_both_editions_or_of_none() {
        read(Village.in(folder).with("postcodes.csv", """
                postcode,lsoa11,lsoa21
                AA1 1AA,E01000001,
                """));

        assertThat(told())
                .containsExactly(
                        "postcodes.csv line 2, lsoa21: a postcode has its areas in both editions, or in neither when it is outside");
    }

    @Test
    void a_file_that_is_not_utf8_is_told() throws IOException {
        Village village = Village.in(folder);
        Files.write(folder.resolve("wards.csv"), new byte[] {'w', 'a', 'r', 'd', ',', (byte) 0xe9, '\n'});

        read(village);

        assertThat(told()).contains("wards.csv: is not UTF-8; save it again as UTF-8");
    }

    private Reference read(Village village) {
        return PlaceFiles.read(village.folder(), problems);
    }

    private List<String> told() {
        return problems.inOrder().stream().map(Problem::toString).toList();
    }
}
