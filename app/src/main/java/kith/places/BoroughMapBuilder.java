package kith.places;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kith.places.geometry.Boundary;
import kith.places.geometry.MapProjection;
import kith.places.geometry.SvgPath;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/// Makes the map of a borough from boundaries: from those of its neighbourhoods if there are any, otherwise
/// from those of their areas, otherwise from those of wards, if each ward lies in one neighbourhood.
final class BoroughMapBuilder {

    private static final int WIDTH = 1_000;

    private final PlacesOn places;
    private final Function<Boundary.Kind, Map<String, Boundary>> boundaries;

    private BoroughMapBuilder(PlacesOn places, Function<Boundary.Kind, Map<String, Boundary>> boundaries) {
        this.places = places;
        this.boundaries = boundaries;
    }

    /// Empty when a part of the borough has no boundary: then tiles show more.
    static Optional<BoroughMap> of(PlacesOn places, Function<Boundary.Kind, Map<String, Boundary>> boundaries) {
        return new BoroughMapBuilder(places, boundaries).build();
    }

    private Optional<BoroughMap> build() {
        if (places.neighbourhoods().isEmpty()) {
            return Optional.empty();
        }
        return ofNeighbourhoods().or(this::ofAreas).or(this::ofWards);
    }

    private Optional<BoroughMap> ofNeighbourhoods() {
        Map<String, Boundary> known = boundaries.apply(Boundary.Kind.NEIGHBOURHOOD);
        return whole(known, neighbourhood -> List.of(neighbourhood.key().key()), List.of());
    }

    private Optional<BoroughMap> ofAreas() {
        return whole(
                boundaries.apply(Boundary.Kind.LSOA21),
                neighbourhood -> places.areasIn(neighbourhood.key()).stream()
                        .map(area -> area.code().code())
                        .toList(),
                places.areasInNone().stream().map(area -> area.code().code()).toList());
    }

    private Optional<BoroughMap> ofWards() {
        Map<String, List<Area>> wards =
                places.areas().stream().collect(groupingBy(area -> area.ward().code()));
        boolean split = wards.values().stream()
                .anyMatch(areas -> areas.stream()
                                .map(area -> places.ofArea(area.code()))
                                .distinct()
                                .count()
                        > 1);
        return split
                ? Optional.empty()
                : whole(
                        boundaries.apply(Boundary.Kind.WARD),
                        neighbourhood -> wardsOf(places.areasIn(neighbourhood.key())),
                        wardsOf(places.areasInNone()));
    }

    private static List<String> wardsOf(List<Area> areas) {
        return areas.stream().map(area -> area.ward().code()).distinct().toList();
    }

    private Optional<BoroughMap> whole(
            Map<String, Boundary> known, Function<Neighbourhood, List<String>> parts, List<String> unplaced) {
        List<Boundary> all = new ArrayList<>();
        for (Neighbourhood neighbourhood : places.neighbourhoods()) {
            List<Boundary> found = found(known, parts.apply(neighbourhood));
            if (found.size() < parts.apply(neighbourhood).size()) {
                return Optional.empty();
            }
            all.addAll(found);
        }
        all.addAll(found(known, unplaced));
        if (all.isEmpty()) {
            return Optional.empty();
        }
        MapProjection projection = MapProjection.of(all, WIDTH);
        List<BoroughMap.Shape> shapes = new ArrayList<>();
        List<Geometry> outlines = new ArrayList<>();
        for (Neighbourhood neighbourhood : places.neighbourhoods()) {
            Geometry outline = projection.union(found(known, parts.apply(neighbourhood)));
            if (!outline.isEmpty()) {
                outlines.add(outline);
                shapes.add(shape(neighbourhood, outline));
            }
        }
        return Optional.of(new BoroughMap(
                WIDTH,
                projection.height(),
                shapes,
                SvgPath.of(projection.union(found(known, unplaced))),
                SvgPath.ofLines(MapProjection.lines(outlines)),
                projection));
    }

    private static List<Boundary> found(Map<String, Boundary> known, List<String> codes) {
        return codes.stream()
                .flatMap(code -> Optional.ofNullable(known.get(code)).stream())
                .toList();
    }

    /// The label stands at a point that is always inside the shape.
    private static BoroughMap.Shape shape(Neighbourhood neighbourhood, Geometry outline) {
        Point label = outline.getInteriorPoint();
        return new BoroughMap.Shape(
                neighbourhood, SvgPath.of(outline), (int) Math.round(label.getX()), (int) Math.round(label.getY()));
    }
}
