package kith.places;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kith.engine.terms.LsoaCode;
import kith.engine.terms.NeighbourhoodKey;
import kith.places.geometry.Boundary;
import kith.places.geometry.GeoJson;
import kith.places.geometry.MapProjection;

/// The map of a borough: one shape for each neighbourhood, in the units of an SVG view box that starts at 0 0.
///
/// @param unplaced the path of the areas that are in no neighbourhood, empty if there are none
/// @param borders the path of the lines between and around neighbourhoods
/// @param projection where on the map a place is
public record BoroughMap(
        int width, int height, List<Shape> shapes, String unplaced, String borders, MapProjection projection) {

    public BoroughMap {
        shapes = List.copyOf(shapes);
    }

    /// The attribute `viewBox`.
    public String viewBox() {
        return "0 0 %d %d".formatted(width, height);
    }

    public Optional<Shape> shape(NeighbourhoodKey neighbourhood) {
        return shapes.stream()
                .filter(shape -> shape.neighbourhood().key().equals(neighbourhood))
                .findFirst();
    }

    /// Where a place is on the map, in degrees (WGS 84); empty for a place beyond its edges.
    public Optional<Spot> spot(double latitude, double longitude) {
        Spot spot = new Spot((int) Math.round(projection.x(longitude)), (int) Math.round(projection.y(latitude)));
        boolean isOnMap = spot.x() >= 0 && spot.x() <= width && spot.y() >= 0 && spot.y() <= height;
        return isOnMap ? Optional.of(spot) : Optional.empty();
    }

    /// A point of the map.
    public record Spot(int x, int y) {}

    /// A neighbourhood. Fill it by the even-odd rule, because it may have holes.
    ///
    /// @param path the attribute `d` of an SVG path
    /// @param labelX where its name may stand: a point inside the shape
    public record Shape(Neighbourhood neighbourhood, String path, int labelX, int labelY) {}

    /// A small area in a neighbourhood.
    ///
    /// @param name of the neighbourhood
    /// @param ward the code of the ward that the area is in
    public record PlacedArea(NeighbourhoodKey neighbourhood, String name, LsoaCode area, String ward) {}

    /// The outline of a place, as GeoJSON.
    public record Outline(String kind, String code, String geometry) {}

    /// Draws a borough from what is published of its places, for a process that cannot read the tables of this module.
    /// Empty where a part of the borough has no outline.
    ///
    /// @param areas in the order of the neighbourhoods
    public static Optional<BoroughMap> ofPublished(LocalDate day, List<PlacedArea> areas, List<Outline> outlines) {
        Map<NeighbourhoodKey, Neighbourhood> neighbourhoods = new LinkedHashMap<>();
        areas.forEach(one -> neighbourhoods.computeIfAbsent(
                one.neighbourhood(), key -> new Neighbourhood("", key, one.name(), "", false)));
        Map<String, NeighbourhoodKey> placed =
                areas.stream().collect(toMap(one -> one.area().code(), PlacedArea::neighbourhood));
        PlacesOn places = new PlacesOn(
                day,
                Optional.empty(),
                List.copyOf(neighbourhoods.values()),
                List.of(),
                areas.stream().map(BoroughMap::area).toList(),
                _ -> code -> Optional.ofNullable(placed.get(code)));
        return BoroughMapBuilder.of(places, kind -> outlines(outlines, kind));
    }

    private static Area area(PlacedArea one) {
        return new Area(Edition.LSOA_2021, one.area(), "", new Area.Ward(one.ward(), ""), "", 0);
    }

    private static Map<String, Boundary> outlines(List<Outline> outlines, Boundary.Kind kind) {
        return outlines.stream()
                .filter(outline -> outline.kind().equals(kind.word()))
                .map(outline -> GeoJson.read(outline.code(), outline.geometry()))
                .collect(toMap(Boundary::code, Function.identity()));
    }
}
