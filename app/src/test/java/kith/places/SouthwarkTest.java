package kith.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.engine.reference.Problem;
import kith.engine.reference.Problems;
import kith.engine.terms.LsoaCode;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.OdsCode;
import kith.engine.terms.Postcode;
import org.junit.jupiter.api.Test;

/// The first borough's own files.
class SouthwarkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final Problems PROBLEMS = new Problems();
    private static final Reference SOUTHWARK = PlaceFiles.read(ReferenceFolder.southwark(), PROBLEMS);
    private static final Atlas ATLAS = Atlas.of(1, SOUTHWARK);

    @Test
    void reads_without_a_problem() {
        assertThat(PROBLEMS.inOrder()).extracting(Problem::toString).isEmpty();
    }

    @Test
    void has_nine_neighbourhoods_in_force_five_in_the_north_and_four_in_the_south() {
        List<Neighbourhood> nine = ATLAS.on(TODAY).neighbourhoods();

        assertThat(nine).filteredOn(each -> each.part().equals("north")).hasSize(5);
        assertThat(nine).filteredOn(each -> each.part().equals("south")).hasSize(4);
        assertThat(nine)
                .filteredOn(Neighbourhood::illustrative)
                .extracting(Neighbourhood::name)
                .containsExactly("Old Kent Road");
    }

    @Test
    void has_five_planned_ones_without_a_day() {
        assertThat(ATLAS.startOf("2025")).isEmpty();
        assertThat(ATLAS.as("2025", TODAY).neighbourhoods()).hasSize(5).allMatch(Neighbourhood::illustrative);
    }

    @Test
    void says_that_what_lies_where_is_illustrative() {
        assertThat(SOUTHWARK.geographies()).allMatch(Geography::illustrative);
    }

    @Test
    void has_every_area_in_exactly_one_neighbourhood_of_each_geography() {
        for (String geography : List.of("2019", "2025")) {
            PlacesOn places = ATLAS.as(geography, TODAY);

            assertThat(places.areasInNone()).isEmpty();
            assertThat(places.neighbourhoods().stream().flatMap(each -> places.areasIn(each.key()).stream()))
                    .hasSize(173)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void counts_every_resident_once() {
        for (String geography : List.of("2019", "2025")) {
            assertThat(ATLAS.as(geography, TODAY).residents().values().stream()
                            .mapToInt(each -> each)
                            .sum())
                    .isEqualTo(307_623);
        }
    }

    @Test
    void has_neighbourhoods_of_30_to_50_thousand_residents_but_for_the_peninsula() {
        assertThat(ATLAS.on(TODAY).residents())
                .allSatisfy((key, residents) -> assertThat(residents)
                        .as(key.key())
                        .isBetween(key.key().equals("rotherhithe") ? 28_000 : 30_000, 50_000));
    }

    @Test
    void keeps_every_practice_in_the_half_that_its_area_is_in() {
        for (String geography : List.of("2019", "2025")) {
            PlacesOn places = ATLAS.as(geography, TODAY);

            assertThat(places.practices())
                    .allSatisfy(practice -> places.ofPractice(practice.code())
                            .ifPresent(neighbourhood -> assertThat(
                                            places.ofArea(practice.area().orElseThrow())
                                                    .orElseThrow()
                                                    .part())
                                    .isEqualTo(neighbourhood.part())));
        }
    }

    @Test
    void places_practices_of_other_networks_explicitly_in_none() {
        assertThat(ATLAS.on(TODAY).practicesInNone())
                .extracting(practice -> practice.code().code())
                .containsExactly("Y07020", "G85039", "Y06113");
    }

    @Test
    void keeps_a_closed_practice_where_it_was_until_the_day_it_closed() {
        LocalDate closed = LocalDate.of(2021, 7, 1);

        assertThat(ATLAS.on(closed.minusDays(1))
                        .ofPractice(new OdsCode("G85106"))
                        .map(Neighbourhood::key))
                .contains(new NeighbourhoodKey("borough"));
        assertThat(ATLAS.on(closed).ofPractice(new OdsCode("G85106"))).isEmpty();
    }

    @Test
    void is_not_drawn_before_the_first_geography_came_into_force() {
        PlacesOn places = ATLAS.on(LocalDate.of(2010, 1, 1));

        assertThat(places.geography()).isEmpty();
        assertThat(places.neighbourhoods()).isEmpty();
        assertThat(places.ofPractice(new OdsCode("G85001"))).isEmpty();
    }

    @Test
    void has_an_index_of_deprivation_for_areas_of_the_matching_edition_only() {
        assertThat(SOUTHWARK.areas())
                .filteredOn(area -> area.edition() == Edition.LSOA_2011)
                .hasSize(166);
        assertThat(SOUTHWARK.deprivation())
                .filteredOn(figure -> figure.index() == Index.IMD_2019)
                .hasSize(166);
        assertThat(SOUTHWARK.deprivation())
                .filteredOn(figure -> figure.index() == Index.IMD_2025)
                .hasSize(173);
        assertThat(ATLAS.deprivation(Index.IMD_2019, new LsoaCode("E01033879"))).isEmpty();
        assertThat(ATLAS.deprivation(Index.IMD_2025, new LsoaCode("E01003968"))).isEmpty();
    }

    @Test
    void finds_a_postcode_however_it_is_written() {
        Optional<Areas> areas = Optional.of(new Areas(new LsoaCode("E01003911"), new LsoaCode("E01003911")));

        for (String written : List.of("SE5 7RF", "se57rf", " Se5  7rF ")) {
            assertThat(Postcode.find(written).flatMap(ATLAS::postcode).flatMap(PostcodeAreas::areas))
                    .isEqualTo(areas);
        }
    }

    @Test
    void knows_postcodes_that_lie_outside() {
        assertThat(SOUTHWARK.postcodes())
                .filteredOn(each -> each.areas().isEmpty())
                .hasSize(657);
    }

    @Test
    void would_move_these_between_the_nine_and_the_five() {
        Comparison comparison = Comparison.of(ATLAS.as("2019", TODAY), ATLAS.as("2025", TODAY), Headcount.NONE);

        assertThat(comparison.leaving())
                .filteredOn(move -> move.kind() == Placement.Kind.PRACTICE)
                .extracting(Comparison.Move::code)
                .containsExactlyInAnyOrder("G85051", "G85084", "G85091");
        assertThat(comparison.flows().stream()
                        .filter(flow -> flow.from()
                                .filter(from -> from.key().key().equals("walworth"))
                                .isPresent())
                        .map(flow -> flow.to().orElseThrow().key().key())
                        .toList())
                .containsExactly("north-west", "central");
    }

    @Test
    void tells_registered_and_resident_people_apart_when_they_move() {
        Headcount people =
                new Headcount(Map.of(new OdsCode("G85051"), 9_000), Map.of(new LsoaCode("E01004074"), 1_700));

        Comparison comparison = Comparison.of(ATLAS.as("2019", TODAY), ATLAS.as("2025", TODAY), people);

        assertThat(comparison.peopleLeaving(Placement.Kind.PRACTICE)).isEqualTo(9_000);
        assertThat(comparison.peopleLeaving(Placement.Kind.AREA)).isEqualTo(1_700);
    }
}
