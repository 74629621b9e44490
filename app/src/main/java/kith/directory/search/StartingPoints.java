package kith.directory.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kith.directory.Point;
import kith.engine.terms.Postcode;
import kith.places.Area;
import kith.places.Neighbourhood;
import kith.places.Places;
import kith.places.PlacesOn;
import org.springframework.stereotype.Component;

/// The middles of the borough's postcode districts and neighbourhoods.
///
/// They are the means of postcode coordinates. Contains OS data © Crown copyright and database right; contains
/// Royal Mail data © Royal Mail copyright and database right; contains National Statistics data.
@Component
public class StartingPoints {

    private final Map<String, Point> districts = points("/directory/districts.csv");
    private final Map<String, Point> areas = points("/directory/areas.csv");
    private final Places places;

    StartingPoints(Places places) {
        this.places = places;
    }

    /// Those of today, districts first.
    public List<StartingPoint> all() {
        PlacesOn today = places.today();
        return Stream.concat(
                        districts.entrySet().stream()
                                .map(district ->
                                        new StartingPoint(district.getKey(), district.getKey(), district.getValue())),
                        today.neighbourhoods().stream().flatMap(neighbourhood -> middle(today, neighbourhood).stream()))
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

    private Optional<StartingPoint> middle(PlacesOn today, Neighbourhood neighbourhood) {
        List<Point> points = today.areasIn(neighbourhood.key()).stream()
                .map(Area::code)
                .flatMap(code -> Optional.ofNullable(areas.get(code)).stream())
                .toList();
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new StartingPoint(
                        neighbourhood.key().toLowerCase(Locale.ROOT),
                        neighbourhood.name(),
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
