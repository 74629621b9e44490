package kith.web.borough;

import java.util.List;
import java.util.Optional;
import kith.engine.measures.Rate;
import kith.places.BoroughMap;

/// The borough's map, as the template draws it.
public record BoroughDrawing(String viewBox, List<Shape> shapes, String unplaced) {

    /// From few to many. Each is told from its neighbours by its name too.
    private static final List<String> FILLS = List.of("#c9def2", "#9cc3e8", "#5a96d0", "#1f66b0", "#003087");

    private static final String NOT_SHOWN = "#d8dde0";

    public BoroughDrawing {
        shapes = List.copyOf(shapes);
    }

    static BoroughDrawing of(BoroughMap map, List<BoroughPage.Named> named) {
        double most = named.stream()
                .flatMap(one -> one.line().rate().stream())
                .mapToDouble(Rate::perThousand)
                .max()
                .orElse(1);
        return new BoroughDrawing(
                map.viewBox(),
                named.stream()
                        .flatMap(one -> map.shape(one.neighbourhood().key()).stream()
                                .map(shape ->
                                        Shape.of(shape, one, step(one.line().rate(), most))))
                        .toList(),
                map.unplaced());
    }

    private static int step(Optional<Rate> rate, double most) {
        return rate.map(one -> Math.min(FILLS.size() - 1, (int) (one.perThousand() / most * FILLS.size())))
                .orElse(-1);
    }

    /// One neighbourhood on the map.
    ///
    /// @param href empty where it does not open to this viewer
    /// @param fill its colour: darker where the rate is higher
    /// @param ink the colour of its name, which stands out from the other
    public record Shape(String name, String path, int labelX, int labelY, String fill, String ink, String href) {

        static Shape of(BoroughMap.Shape shape, BoroughPage.Named named, int step) {
            return new Shape(
                    named.neighbourhood().name(),
                    shape.path(),
                    shape.labelX(),
                    shape.labelY(),
                    step < 0 ? NOT_SHOWN : FILLS.get(step),
                    step >= 3 ? "#ffffff" : "#212b32",
                    named.href());
        }
    }
}
