package kith.places;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Draws a borough from boundaries: from those of its neighbourhoods where there are any, else from their areas, else
/// from wards that lie whole in one neighbourhood.
///
/// Points are set on a grid of whole units, the same for every shape, so that neighbours which shared a line still do.
final class Drawing {

    private static final int WIDTH = 1_000;

    private final PlacesOn places;
    private final Function<Boundary.Kind, Map<String, Boundary>> boundaries;

    private Drawing(PlacesOn places, Function<Boundary.Kind, Map<String, Boundary>> boundaries) {
        this.places = places;
        this.boundaries = boundaries;
    }

    /// Nothing where a part of the borough has no boundary: then tiles tell more.
    static Optional<BoroughMap> of(PlacesOn places, Function<Boundary.Kind, Map<String, Boundary>> boundaries) {
        return new Drawing(places, boundaries).draw();
    }

    private Optional<BoroughMap> draw() {
        if (places.neighbourhoods().isEmpty()) {
            return Optional.empty();
        }
        return ofNeighbourhoods().or(this::ofAreas).or(this::ofWards);
    }

    private Optional<BoroughMap> ofNeighbourhoods() {
        Map<String, Boundary> known = boundaries.apply(Boundary.Kind.NEIGHBOURHOOD);
        return whole(known, neighbourhood -> List.of(neighbourhood.key()), List.of());
    }

    private Optional<BoroughMap> ofAreas() {
        return whole(
                boundaries.apply(Boundary.Kind.LSOA21),
                neighbourhood -> places.areasIn(neighbourhood.key()).stream()
                        .map(Area::code)
                        .toList(),
                places.areasInNone().stream().map(Area::code).toList());
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
        Projection projection = Projection.of(all, WIDTH);
        Borders borders = new Borders(projection);
        places.neighbourhoods()
                .forEach(neighbourhood -> borders.addNeighbourhood(found(known, parts.apply(neighbourhood))));
        return Optional.of(new BoroughMap(
                WIDTH,
                projection.height(),
                places.neighbourhoods().stream()
                        .filter(neighbourhood -> !parts.apply(neighbourhood).isEmpty())
                        .map(neighbourhood ->
                                shape(neighbourhood, found(known, parts.apply(neighbourhood)), projection))
                        .toList(),
                new SvgPath(projection).of(found(known, unplaced)),
                borders.path()));
    }

    private static List<Boundary> found(Map<String, Boundary> known, List<String> codes) {
        return codes.stream()
                .flatMap(code -> Optional.ofNullable(known.get(code)).stream())
                .toList();
    }

    private static BoroughMap.Shape shape(
            Neighbourhood neighbourhood, List<Boundary> boundaries, Projection projection) {
        List<Boundary.Point> points = boundaries.stream()
                .flatMap(boundary -> boundary.rings().getFirst().points().stream())
                .toList();
        double longitude =
                points.stream().mapToDouble(Boundary.Point::longitude).average().orElse(0);
        double latitude =
                points.stream().mapToDouble(Boundary.Point::latitude).average().orElse(0);
        return new BoroughMap.Shape(
                neighbourhood, new SvgPath(projection).of(boundaries), projection.x(longitude), projection.y(latitude));
    }
}
