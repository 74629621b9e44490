package kith.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kith.engine.reference.Problem;
import kith.engine.reference.Problems;
import kith.engine.terms.LsoaCode;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.OdsCode;
import kith.engine.terms.Postcode;
import kith.kernel.Copy;
import kith.places.geometry.Boundary;
import kith.testing.HandSetClock;
import kith.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2028, 4, 1);

    private static final TestDatabase DATABASE = TestDatabase.fresh("places");
    private final HandSetClock clock = HandSetClock.at(MONDAY);
    private final Places places = places();
    private final Places elsewhere = places();

    @TempDir
    Path folder;

    @BeforeEach
    void the_village_is_loaded() {
        DATABASE.client().sql("""
                truncate places.geography, places.ward, places.boundary, places.change cascade
                """).update();
        load("first");
    }

    @Test
    void a_planned_geography_is_in_force_from_the_day_the_borough_sets() {
        Starting starting = within(() -> places.start("2030", NEXT_YEAR));

        assertThat(starting).isEqualTo(new Starting.Planned(new Start(NEXT_YEAR, "2030")));
        assertThat(places.on(NEXT_YEAR.minusDays(1))
                        .ofPractice(new OdsCode("A10001"))
                        .map(Neighbourhood::key))
                .contains(new NeighbourhoodKey("hill"));
        assertThat(places.on(NEXT_YEAR).ofPractice(new OdsCode("A10001")).map(Neighbourhood::key))
                .contains(new NeighbourhoodKey("village"));
    }

    @Test
    void a_start_still_to_come_can_be_moved() {
        within(() -> places.start("2030", NEXT_YEAR));
        within(() -> places.start("2030", NEXT_YEAR.plusYears(1)));

        assertThat(places.versions())
                .extracting(Version::since)
                .containsExactly(Optional.of(LocalDate.of(2020, 1, 1)), Optional.of(NEXT_YEAR.plusYears(1)));
        assertThat(places.on(NEXT_YEAR).geography().map(Geography::key)).contains("2020");
    }

    @Test
    void what_has_been_is_not_rewritten() {
        assertThat(refused("2020", NEXT_YEAR)).startsWith("Geography 2020 has been in force since 2020-01-01.");
        assertThat(refused("2030", TODAY.minusDays(1))).startsWith("2026-11-22 has gone by.");
        assertThat(refused("2040", NEXT_YEAR)).isEqualTo("There is no geography \"2040\".");
        assertThat(refused("2030", LocalDate.of(2027, 12, 31)))
                .isEqualTo("The areas of geography 2030 are placed from 2028-01-01. Choose that day or a later one.");
    }

    @Test
    void the_same_files_again_change_nothing_and_others_keep_the_start_that_was_set() {
        within(() -> places.start("2030", NEXT_YEAR));

        assertThat(load("first")).isFalse();
        assertThat(load("second")).isTrue();
        assertThat(places.on(NEXT_YEAR).geography().map(Geography::key)).contains("2030");
    }

    @Test
    void another_process_sees_a_change_a_second_later() {
        assertThat(elsewhere.on(NEXT_YEAR).geography().map(Geography::key)).contains("2020");

        within(() -> places.start("2030", NEXT_YEAR));

        assertThat(places().on(NEXT_YEAR).geography().map(Geography::key)).contains("2030");
        clock.pass(Duration.ofMillis(999));
        assertThat(elsewhere.on(NEXT_YEAR).geography().map(Geography::key)).contains("2020");
        clock.pass(Duration.ofMillis(1));
        assertThat(elsewhere.on(NEXT_YEAR).geography().map(Geography::key)).contains("2030");
    }

    @Test
    void a_change_that_is_rolled_back_never_was() {
        assertThatThrownBy(() -> within(() -> {
                    places.start("2030", NEXT_YEAR);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(places.on(NEXT_YEAR).geography().map(Geography::key)).contains("2020");
    }

    @Test
    void a_postcode_inside_outside_and_unknown_are_three_things() {
        assertThat(places.areaOfPostcode(Postcode.find("aa11ab").orElseThrow()))
                .contains(new Areas(new LsoaCode("E01000001"), new LsoaCode("E01000003")));
        assertThat(places.isOutside(Postcode.find("ZZ9 9ZZ").orElseThrow())).isTrue();
        assertThat(places.areaOfPostcode(Postcode.find("ZZ9 9ZZ").orElseThrow()))
                .isEmpty();
        assertThat(places.areaOfPostcode(Postcode.find("BB1 1BB").orElseThrow()))
                .isEmpty();
        assertThat(places.isOutside(Postcode.find("BB1 1BB").orElseThrow())).isFalse();
    }

    @Test
    void deprivation_is_known_for_the_edition_that_the_index_was_made_for() {
        assertThat(places.deprivation(Index.IMD_2019, new LsoaCode("E01000001")))
                .map(Deprivation::decile)
                .contains(1);
        assertThat(places.deprivation(Index.IMD_2025, new LsoaCode("E01000003")))
                .map(Deprivation::decile)
                .contains(10);
        assertThat(places.deprivation(Index.IMD_2025, new LsoaCode("E01000001")))
                .isEmpty();
        assertThat(places.changesOf(new LsoaCode("E01000001")))
                .extracting(AreaChange::lsoa21)
                .containsExactly(new LsoaCode("E01000002"), new LsoaCode("E01000003"));
    }

    @Test
    void the_map_is_drawn_once_there_are_boundaries_of_every_neighbourhood() {
        assertThat(places.map(TODAY)).isEmpty();

        Places.DrawnBoundaries drawn = within(() ->
                places.importBoundaries("map.geojson", squares("hill", "dale", "moor"), Boundary.Kind.NEIGHBOURHOOD));

        assertThat(drawn).isEqualTo(new Places.DrawnBoundaries(2, 1, List.of("village"), List.of()));
        assertThat(places.map(TODAY).orElseThrow().shapes())
                .extracting(shape -> shape.neighbourhood().name())
                .containsExactly("Hill", "Dale");
    }

    @Test
    void boundaries_of_nowhere_here_are_refused_whole() {
        Places.DrawnBoundaries drawn =
                within(() -> places.importBoundaries("map.geojson", squares("moor"), Boundary.Kind.NEIGHBOURHOOD));

        assertThat(drawn.taken()).isZero();
        assertThat(drawn.problems())
                .extracting(Problem::toString)
                .containsExactly("map.geojson: holds no neighbourhood of this borough");
    }

    @Test
    void only_geographies_that_there_are_can_be_compared() {
        assertThat(places.compare("2020", "2030", Headcount.NONE).moves()).hasSize(3);
        assertThatThrownBy(() -> places.compare("2020", "2040", Headcount.NONE))
                .hasMessage("There is no geography \"2040\"");
    }

    private static ByteArrayInputStream squares(String... codes) {
        StringBuilder features = new StringBuilder();
        for (String code : codes) {
            features.append(features.isEmpty() ? "" : ",").append("""
                    {"type": "Feature", "properties": {"code": "%s"}, "geometry": {"type": "Polygon", "coordinates":
                      [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]}}
                    """.formatted(code));
        }
        return new ByteArrayInputStream("{\"type\": \"FeatureCollection\", \"features\": [%s]}"
                .formatted(features)
                .getBytes(StandardCharsets.UTF_8));
    }

    private String refused(String geography, LocalDate on) {
        return ((Starting.Refused) within(() -> places.start(geography, on))).sentence();
    }

    private boolean load(String digest) {
        Reference village = PlaceFiles.read(Village.in(folder).folder(), new Problems());
        return within(() -> places.replace(village, digest, "the test"));
    }

    private Places places() {
        Copy copy = new Copy(DATABASE.dataSource());
        return new Places(
                new ReferenceStore(DATABASE.client(), copy),
                new PlaceChangeStore(DATABASE.client()),
                new BoundaryStore(DATABASE.client(), copy),
                _ -> {},
                clock);
    }

    private <T> T within(Supplier<T> work) {
        return java.util.Objects.requireNonNull(DATABASE.transaction().execute(_ -> work.get()));
    }
}
