package kith.population.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.engine.measures.Rate;
import kith.places.BoroughMap;
import kith.ui.Words;
import kith.ui.maps.AreaMap;

/// Draws the borough's map with the rates of its neighbourhoods: darker where the rate is higher.
final class BoroughDrawing {

    private static final String LABEL = "Map of the neighbourhoods. Darker colours show higher rates.";
    private static final String CAPTION = "Adults with three or more long-term conditions, in every 1,000 adults";

    static AreaMap of(BoroughMap map, List<BoroughPage.Named> named) {
        double most = named.stream()
                .flatMap(one -> one.line().rate().stream())
                .mapToDouble(Rate::perThousand)
                .max()
                .orElse(1);
        boolean anyHidden = named.stream().anyMatch(one -> one.line().rate().isEmpty());
        return new AreaMap(
                LABEL,
                CAPTION,
                map.viewBox(),
                named.stream()
                        .flatMap(one -> map.shape(one.neighbourhood().key()).stream()
                                .map(shape -> area(shape, one, fill(one.line().rate(), most))))
                        .toList(),
                map.unplaced(),
                map.borders(),
                key(most, anyHidden));
    }

    private static AreaMap.Area area(BoroughMap.Shape shape, BoroughPage.Named named, String fill) {
        return new AreaMap.Area(
                named.neighbourhood().name(), "", shape.path(), shape.labelX(), shape.labelY(), fill, named.href());
    }

    private static List<AreaMap.Step> key(double most, boolean anyHidden) {
        List<AreaMap.Step> key = new ArrayList<>();
        for (int step = 0; step < AreaMap.STEPS; step++) {
            double from = most * step / AreaMap.STEPS;
            double to = most * (step + 1) / AreaMap.STEPS;
            key.add(AreaMap.Step.of(step, "%s to %s".formatted(Words.perThousand(from), Words.perThousand(to))));
        }
        if (anyHidden) {
            key.add(AreaMap.Step.notShown("not shown"));
        }
        return key;
    }

    private static String fill(Optional<Rate> rate, double most) {
        return rate.map(one ->
                        AreaMap.fill(Math.min(AreaMap.STEPS - 1, (int) (one.perThousand() / most * AreaMap.STEPS))))
                .orElse(AreaMap.notShown());
    }

    private BoroughDrawing() {}
}
