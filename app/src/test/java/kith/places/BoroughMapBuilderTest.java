package kith.places;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kith.engine.reference.Problem;
import kith.engine.reference.Problems;
import kith.engine.terms.NeighbourhoodKey;
import kith.places.geometry.Boundary;
import kith.places.geometry.GeoJson;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoroughMapBuilderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static final String TWO_SQUARES = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"code": "E01000002"}, "geometry": {"type": "Polygon", "coordinates":
                [[[0, 0], [0.5, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]}},
              {"type": "Feature", "properties": {"LSOA21CD": "E01000003"}, "geometry": {"type": "MultiPolygon", "coordinates":
                [[[[1, 0], [2, 0], [2, 1], [1, 1], [1, 0]]]]}}]}
            """;

    /// A horseshoe from 0 to 3, open to the north between 1 and 2, down to 1; and a square beside it.
    private static final String HORSESHOE_AND_SQUARE = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"code": "E01000002"}, "geometry": {"type": "Polygon", "coordinates":
                [[[0, 0], [3, 0], [3, 4], [2, 4], [2, 1], [1, 1], [1, 4], [0, 4], [0, 0]]]}},
              {"type": "Feature", "properties": {"code": "E01000003"}, "geometry": {"type": "Polygon", "coordinates":
                [[[3, 0], [4, 0], [4, 4], [3, 4], [3, 0]]]}}]}
            """;

    private final Problems problems = new Problems();

    @TempDir
    Path folder;

    @Test
    void a_neighbourhood_has_the_outline_of_its_areas() {
        BoroughMap map = village(read(TWO_SQUARES, Boundary.Kind.LSOA21)).orElseThrow();

        assertThat(map.viewBox()).isEqualTo("0 0 1000 501");
        assertThat(path(map, "hill")).isEqualTo("M500 500l0-500l-500 0l0 500z");
        assertThat(path(map, "dale")).isEqualTo("M1000 0l-500 0l0 500l500 0z");
    }

    @Test
    void a_line_that_two_neighbourhoods_share_is_drawn_once() {
        BoroughMap map = village(read(TWO_SQUARES, Boundary.Kind.LSOA21)).orElseThrow();

        assertThat(map.borders().split("M"))
                .containsExactlyInAnyOrder(
                        "", "500 500l0-500", "500 0l-500 0l0 500l500 0", "500 500l500 0l0-500l-500 0");
    }

    @Test
    void a_label_stands_inside_its_shape_though_the_average_of_its_points_does_not() {
        BoroughMap map =
                village(read(HORSESHOE_AND_SQUARE, Boundary.Kind.LSOA21)).orElseThrow();
        BoroughMap.Shape horseshoe = map.shape(new NeighbourhoodKey("hill")).orElseThrow();

        double opening = 1000 / 4.0;
        assertThat(horseshoe.labelX() < opening || horseshoe.labelX() > 2 * opening || horseshoe.labelY() > 3 * opening)
                .as("label at %d, %d", horseshoe.labelX(), horseshoe.labelY())
                .isTrue();
    }

    private static String path(BoroughMap map, String neighbourhood) {
        return map.shape(new NeighbourhoodKey(neighbourhood)).orElseThrow().path();
    }

    @Test
    void without_all_boundaries_there_is_no_map() {
        List<Boundary> one = read(TWO_SQUARES, Boundary.Kind.LSOA21).subList(0, 1);

        assertThat(village(one)).isEmpty();
    }

    @Test
    void what_is_kept_of_a_boundary_is_what_was_read() {
        Boundary read = read(TWO_SQUARES, Boundary.Kind.LSOA21).getFirst();

        assertThat(GeoJson.read(read.code(), GeoJson.write(read))).isEqualTo(read);
    }

    @Test
    void coordinates_on_another_grid_are_told() {
        read("""
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "properties": {"code": "E01000002"}, "geometry": {"type": "Polygon", "coordinates":
                    [[[532060, 179953], [532061, 179953], [532061, 179954], [532060, 179953]]]}}]}
                """, Boundary.Kind.LSOA21);

        assertThat(problems.inOrder())
                .extracting(Problem::toString)
                .containsExactly(
                        "map.geojson, feature 1: E01000002: coordinates must be longitude and latitude (WGS 84), not a grid like the British National Grid");
    }

    @Test
    void a_feature_without_a_code_and_a_file_that_is_not_geojson_are_told() {
        read(
                "{\"type\": \"FeatureCollection\", \"features\": [{\"properties\": {\"name\": \"x\"}}]}",
                Boundary.Kind.WARD);
        read("{\"type\": \"Topology\"}", Boundary.Kind.WARD);
        read("not json", Boundary.Kind.WARD);

        assertThat(problems.inOrder()).extracting(Problem::column).containsExactlyInAnyOrder("feature 1", "type", "");
    }

    @Test
    void southwark_is_drawn_from_the_real_boundaries() throws IOException {
        Path file = data().resolve("places/boundaries/southwark_lsoa.geojson");
        Assumptions.assumeTrue(
                Files.exists(file),
                "Skipped: there is no %s. Name the folder of public data in KITH_TEST_DATA.".formatted(file));
        Reference southwark = PlaceFiles.read(ReferenceFolder.southwark(), problems);
        List<Boundary> boundaries;
        try (InputStream bytes = Files.newInputStream(file)) {
            boundaries = GeoJson.read("southwark_lsoa.geojson", bytes, Boundary.Kind.LSOA21, problems);
        }

        BoroughMap map = draw(southwark, boundaries).orElseThrow();

        assertThat(problems.inOrder()).isEmpty();
        assertThat(boundaries).hasSize(173);
        assertThat(map.shapes()).hasSize(9).allMatch(shape -> shape.path().length() > 500);
        assertThat(map.height()).isBetween(1_500, 2_500);
        assertThat(map.shapes().stream()
                        .mapToInt(shape -> shape.path().length())
                        .sum())
                .isLessThan(60_000);
    }

    private static Path data() {
        String environment = System.getenv("KITH_TEST_DATA");
        return Path.of(environment == null ? System.getProperty("kith.test.data", "../shared/data") : environment);
    }

    private Optional<BoroughMap> village(List<Boundary> boundaries) {
        return draw(PlaceFiles.read(Village.in(folder).folder(), problems), boundaries);
    }

    private static Optional<BoroughMap> draw(Reference reference, List<Boundary> boundaries) {
        Map<String, Boundary> known = boundaries.stream().collect(toMap(Boundary::code, Function.identity()));
        return BoroughMapBuilder.of(
                Atlas.of(1, reference).on(DAY), kind -> kind == Boundary.Kind.LSOA21 ? known : Map.of());
    }

    private List<Boundary> read(String geoJson, Boundary.Kind kind) {
        return GeoJson.read("map.geojson", new ByteArrayInputStream(geoJson.getBytes(UTF_8)), kind, problems);
    }
}
