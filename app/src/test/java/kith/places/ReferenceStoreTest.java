package kith.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kith.engine.reference.Problems;
import kith.kernel.Copy;
import kith.places.geometry.Boundary;
import kith.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceStoreTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh("places");
    private static final ReferenceStore STORE = new ReferenceStore(DATABASE.client(), new Copy(DATABASE.dataSource()));
    private static final BoundaryStore BOUNDARIES =
            new BoundaryStore(DATABASE.client(), new Copy(DATABASE.dataSource()));
    private static final Reference SOUTHWARK = PlaceFiles.read(ReferenceFolder.southwark(), new Problems());

    @BeforeAll
    static void southwark_is_written() {
        DATABASE.transaction().executeWithoutResult(_ -> STORE.write(SOUTHWARK));
    }

    @Test
    void what_is_written_is_what_is_read() {
        assertThat(STORE.read()).isEqualTo(SOUTHWARK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            index_ranks_the_areas_it_was_made_for                   | deprivation (index_year, area_edition, area, rank, decile) values (2019, 2021, 'E01003911', 1, 1)
            index_ranks_the_areas_it_was_made_for                   | deprivation (index_year, area_edition, area, rank, decile) values (2025, 2011, 'E01003911', 1, 1)
            index_ranks_a_known_area                                | deprivation (index_year, area_edition, area, rank, decile) values (2019, 2011, 'E01033879', 1, 1)
            one_place_for_a_practice_from_a_day                     | practice_placement (geography, practice, since, neighbourhood) values ('2019', 'G85001', '2019-04-01', 'dulwich')
            one_place_for_an_area_from_a_day                        | area_placement (geography, area, since, neighbourhood) values ('2019', 'E01003911', '2019-04-01', null)
            practice_placed_in_a_neighbourhood_of_the_geography     | practice_placement (geography, practice, since, neighbourhood) values ('2019', 'G85001', '2026-04-01', 'north-west')
            area_placed_in_a_neighbourhood_of_the_geography         | area_placement (geography, area, since, neighbourhood) values ('2025', 'E01003911', '2026-04-01', 'dulwich')
            places_a_known_area                                     | area_placement (geography, area, since, neighbourhood) values ('2019', 'E01003968', '2026-04-01', 'dulwich')
            places_a_known_practice                                 | practice_placement (geography, practice, since, neighbourhood) values ('2019', 'X99999', '2026-04-01', 'dulwich')
            one_geography_from_a_day                                | geography_start (since, geography) values ('2019-04-01', '2025')
            a_geography_starts_once                                 | geography_start (since, geography) values ('2026-04-01', '2019')
            lies_in_both_editions_or_outside                        | postcode (postcode, lsoa11) values ('SE1 9ZZ', 'E01003911')
            lies_in_a_known_area_of_2021                            | postcode (postcode, lsoa11, lsoa21) values ('SE1 9ZZ', 'E01003968', 'E01003968')
            closed_after_it_opened                                  | practice (practice, name, postcode, opened, closed, takes_patients) values ('G1', 'x', 'x', '2020-01-01', '2020-01-01', true)
            change_is_known                                         | area_change (lsoa11, lsoa21, change) values ('E01003911', 'E01003912', 'grown')
            kind_of_boundary_is_known                               | boundary (kind, code, geometry) values ('county', 'x', '{}')
            """)
    void the_database_itself_refuses(String constraint, String row) {
        assertThatThrownBy(
                        () -> DATABASE.client().sql("insert into places." + row).update())
                .hasMessageContaining(constraint);
    }

    @Test
    void outlines_of_one_kind_are_replaced_and_others_stay() {
        Boundary line = new Boundary("dulwich", List.of(square(0)));

        DATABASE.transaction().executeWithoutResult(_ -> {
            BOUNDARIES.write(Boundary.Kind.WARD, List.of(new Boundary("E05011095", List.of(square(1)))));
            BOUNDARIES.write(Boundary.Kind.NEIGHBOURHOOD, List.of(new Boundary("peckham", List.of(square(2)))));
            BOUNDARIES.write(Boundary.Kind.NEIGHBOURHOOD, List.of(line));
        });

        assertThat(BOUNDARIES.boundaries(Boundary.Kind.NEIGHBOURHOOD))
                .containsOnlyKeys("dulwich")
                .containsValue(line);
        assertThat(BOUNDARIES.boundaries(Boundary.Kind.WARD)).containsOnlyKeys("E05011095");
    }

    private static Boundary.Ring square(double west) {
        return new Boundary.Ring(List.of(
                new Boundary.Point(west, 51),
                new Boundary.Point(west + 1, 51),
                new Boundary.Point(west + 1, 52),
                new Boundary.Point(west, 51)));
    }
}
