package kith.population.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.engine.measures.Rate;
import kith.places.BoroughMap;
import kith.ui.Words;

/// The borough's map, as the template draws it.
///
/// @param borders the lines between neighbourhoods
/// @param key what its colours stand for, from few to many
public record BoroughDrawing(String viewBox, List<Shape> shapes, String unplaced, String borders, List<Step> key) {

    /// From few to many. Each is told from its neighbours by its name too.
    private static final List<String> FILLS = List.of("#c9def2", "#9cc3e8", "#5a96d0", "#1f66b0", "#003087");

    private static final String NOT_SHOWN = "#d8dde0";

    public BoroughDrawing {
        shapes = List.copyOf(shapes);
        key = List.copyOf(key);
    }

    static BoroughDrawing of(BoroughMap map, List<BoroughPage.Named> named) {
        double most = named.stream()
                .flatMap(one -> one.line().rate().stream())
                .mapToDouble(Rate::perThousand)
                .max()
                .orElse(1);
        boolean anyHidden = named.stream().anyMatch(one -> one.line().rate().isEmpty());
        return new BoroughDrawing(
                map.viewBox(),
                named.stream()
                        .flatMap(one -> map.shape(one.neighbourhood().key()).stream()
                                .map(shape ->
                                        Shape.of(shape, one, step(one.line().rate(), most))))
                        .toList(),
                map.unplaced(),
                map.borders(),
                key(most, anyHidden));
    }

    private static List<Step> key(double most, boolean anyHidden) {
        List<Step> key = new ArrayList<>();
        for (int step = 0; step < FILLS.size(); step++) {
            double from = most * step / FILLS.size();
            double to = most * (step + 1) / FILLS.size();
            key.add(new Step(FILLS.get(step), "%s to %s".formatted(Words.perThousand(from), Words.perThousand(to))));
        }
        if (anyHidden) {
            key.add(new Step(NOT_SHOWN, "not shown"));
        }
        return key;
    }

    /// What one colour stands for.
    public record Step(String fill, String words) {}

    private static int step(Optional<Rate> rate, double most) {
        return rate.map(one -> Math.min(FILLS.size() - 1, (int) (one.perThousand() / most * FILLS.size())))
                .orElse(-1);
    }

    /// One neighbourhood on the map.
    ///
    /// @param href empty where it does not open to this viewer
    /// @param fill its colour: darker where the rate is higher
    public record Shape(String name, String path, int labelX, int labelY, String fill, String href) {

        static Shape of(BoroughMap.Shape shape, BoroughPage.Named named, int step) {
            return new Shape(
                    named.neighbourhood().name(),
                    shape.path(),
                    shape.labelX(),
                    shape.labelY(),
                    step < 0 ? NOT_SHOWN : FILLS.get(step),
                    named.href());
        }
    }
}
