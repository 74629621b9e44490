package kith.directory.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.directory.search.NeighbourhoodStore.AreaRow;
import kith.directory.venues.Point;
import kith.engine.terms.Postcode;
import kith.kernel.London;
import kith.kernel.memory.ExpiringSupplier;
import org.springframework.stereotype.Component;

/// The middles of the borough's postcode districts and neighbourhoods.
///
/// They are the means of postcode coordinates. Contains OS data © Crown copyright and database right; contains
/// Royal Mail data © Royal Mail copyright and database right; contains National Statistics data.
@Component
public class StartingPoints {

    /// About the width of the largest small area.
    private static final double NEAREST_WITHIN_km = 1;

    private static final Duration KEPT_FOR = Duration.ofMinutes(1);

    private final Map<String, Point> districts = points("/directory/districts.csv");
    private final Map<String, Point> areas = points("/directory/areas.csv");
    private final ExpiringSupplier<Today> today;

    StartingPoints(NeighbourhoodStore store, Clock clock) {
        this.today = new ExpiringSupplier<>(KEPT_FOR, clock, () -> read(store.areas(London.today(clock))));
    }

    /// The neighbourhoods of a day.
    ///
    /// @param areas by neighbourhood
    /// @param middles in the order of the borough's own file
    /// @param all the middles after those of the postcode districts
    private record Today(Map<String, List<AreaRow>> areas, List<StartingPoint> middles, List<StartingPoint> all) {}

    private Today read(List<AreaRow> rows) {
        Map<String, List<AreaRow>> areas = byNeighbourhood(rows);
        List<StartingPoint> middles = areas.entrySet().stream()
                .flatMap(one -> middle(one.getKey(), one.getValue()).stream())
                .toList();
        Stream<StartingPoint> ofDistricts = districts.entrySet().stream()
                .map(district -> new StartingPoint(district.getKey(), district.getKey(), district.getValue()));
        return new Today(
                areas, middles, Stream.concat(ofDistricts, middles.stream()).toList());
    }

    /// Those of today, districts first.
    public List<StartingPoint> all() {
        return today.get().all();
    }

    /// The middles of today's neighbourhoods, in the order of the borough's own file.
    public List<StartingPoint> neighbourhoods() {
        return today.get().middles();
    }

    /// Tells today's neighbourhood of a place: that of the small area whose middle is nearest. A place that is further
    /// than [#NEAREST_WITHIN_km] from every area is outside the borough.
    public Function<Point, Optional<String>> neighbourhoodsOfPlaces() {
        List<Map.Entry<String, Point>> middles = today.get().areas().entrySet().stream()
                .flatMap(one -> points(one.getValue()).stream()
                        .map(middle -> Map.entry(one.getKey().toLowerCase(Locale.ROOT), middle)))
                .toList();
        return place -> middles.stream()
                .map(middle -> Map.entry(middle.getKey(), middle.getValue().walk_km(place)))
                .min(Map.Entry.comparingByValue())
                .filter(nearest -> nearest.getValue() <= NEAREST_WITHIN_km)
                .map(Map.Entry::getKey);
    }

    /// The middle of a small area of 2021, by its code. It is the mean of the coordinates of the postcodes in it.
    public Optional<Point> middleOfArea(String lsoa21) {
        return Optional.ofNullable(areas.get(lsoa21));
    }

    private static Map<String, List<AreaRow>> byNeighbourhood(List<AreaRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(AreaRow::neighbourhood, LinkedHashMap::new, Collectors.toList()));
    }

    private List<Point> points(List<AreaRow> rows) {
        return rows.stream()
                .flatMap(row -> row.area().stream())
                .flatMap(code -> Optional.ofNullable(areas.get(code)).stream())
                .toList();
    }

    /// The place that somebody named: a district, a whole postcode of one, or a neighbourhood by key or name.
    public Optional<StartingPoint> find(String written) {
        String key = Postcode.find(written).map(Postcode::outward).orElse(written.strip());
        return all().stream()
                .filter(point ->
                        point.key().equalsIgnoreCase(key) || point.name().equalsIgnoreCase(key))
                .findFirst();
    }

    private Optional<StartingPoint> middle(String key, List<AreaRow> rows) {
        List<Point> points = points(rows);
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new StartingPoint(
                        key.toLowerCase(Locale.ROOT),
                        rows.getFirst().name(),
                        new Point(
                                points.stream()
                                        .mapToDouble(Point::latitude)
                                        .average()
                                        .orElseThrow(),
                                points.stream()
                                        .mapToDouble(Point::longitude)
                                        .average()
                                        .orElseThrow())));
    }

    private static Map<String, Point> points(String resource) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StartingPoints.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            Map<String, Point> points = new LinkedHashMap<>();
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells -> points.put(
                            cells[0], new Point(Double.parseDouble(cells[1]), Double.parseDouble(cells[2]))));
            return points;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
