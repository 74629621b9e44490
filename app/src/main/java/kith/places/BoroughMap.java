package kith.places;

import java.util.List;
import java.util.Optional;
import kith.engine.terms.NeighbourhoodKey;

/// The map of a borough: one shape for each neighbourhood, in the units of an SVG view box that starts at 0 0.
///
/// @param unplaced the path of the areas that are in no neighbourhood, empty if there are none
/// @param borders the path of the lines between and around neighbourhoods
public record BoroughMap(int width, int height, List<Shape> shapes, String unplaced, String borders) {

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

    /// A neighbourhood. Fill it by the even-odd rule, because it may have holes.
    ///
    /// @param path the attribute `d` of an SVG path
    /// @param labelX where its name may stand: a point inside the shape
    public record Shape(Neighbourhood neighbourhood, String path, int labelX, int labelY) {}
}
