package kith.places;

import java.util.List;
import java.util.Optional;

/// The borough drawn: one shape a neighbourhood, in the units of an SVG view box that starts at 0 0.
///
/// @param unplaced the path of the areas that are in no neighbourhood, empty where there are none
/// @param borders the path of the lines between and around neighbourhoods
public record BoroughMap(int width, int height, List<Shape> shapes, String unplaced, String borders) {

    public BoroughMap {
        shapes = List.copyOf(shapes);
    }

    /// As the attribute `viewBox` wants it.
    public String viewBox() {
        return "0 0 %d %d".formatted(width, height);
    }

    public Optional<Shape> shape(String neighbourhood) {
        return shapes.stream()
                .filter(shape -> shape.neighbourhood().key().equals(neighbourhood))
                .findFirst();
    }

    /// A neighbourhood. Where it is drawn from its areas their edges lie within it: fill it by the even-odd rule and
    /// draw no line around it, or one of the same colour.
    ///
    /// @param path as the attribute `d` of an SVG path wants it
    /// @param labelX where its name may stand
    public record Shape(Neighbourhood neighbourhood, String path, int labelX, int labelY) {}
}
