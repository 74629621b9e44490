package kith.coordination.gaps.web;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import kith.coordination.gaps.NeedGaps;
import kith.coordination.gaps.NeedGaps.InNeighbourhood;
import kith.engine.terms.NeighbourhoodKey;
import kith.places.BoroughMap;
import kith.ui.Words;
import kith.ui.maps.AreaMap;

/// Draws the map of gaps. Each neighbourhood says its figure, so that the map reads without colours and in print.
final class GapDrawing {

    /// How many people have no support for one need.
    static AreaMap of(BoroughMap map, NeedGaps need) {
        return draw(
                map,
                "Map of people with a need and no support within a walk. The table below has the same figures.",
                "%s: people without support within a walk".formatted(need.name()),
                key -> need.neighbourhoods().stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .map(InNeighbourhood::people)
                        .orElse(OptionalLong.empty()));
    }

    /// How many needs have a gap.
    static AreaMap of(BoroughMap map, List<NeedGaps> all) {
        return draw(
                map,
                "Map of how many needs have no support within a walk. The table below says which.",
                "Needs without support within a walk of some small area",
                key -> OptionalLong.of(all.stream()
                        .flatMap(need -> need.neighbourhoods().stream())
                        .filter(one -> one.key().equals(key) && one.isGap())
                        .count()));
    }

    private static AreaMap draw(
            BoroughMap map, String label, String caption, Function<NeighbourhoodKey, OptionalLong> figures) {
        List<OptionalLong> all = map.shapes().stream()
                .map(shape -> figures.apply(shape.neighbourhood().key()))
                .toList();
        long most = all.stream().mapToLong(figure -> figure.orElse(0)).max().orElse(0);
        return new AreaMap(
                label,
                caption,
                map.viewBox(),
                map.shapes().stream()
                        .map(shape ->
                                area(shape, figures.apply(shape.neighbourhood().key()), most))
                        .toList(),
                map.unplaced(),
                map.borders(),
                key(most, all.stream().anyMatch(OptionalLong::isEmpty)));
    }

    private static AreaMap.Area area(BoroughMap.Shape shape, OptionalLong figure, long most) {
        return new AreaMap.Area(
                shape.neighbourhood().name(),
                GapsPage.shown(figure),
                shape.path(),
                shape.labelX(),
                shape.labelY(),
                figure.isPresent() ? AreaMap.fill(step(figure.getAsLong(), most)) : AreaMap.notShown(),
                "");
    }

    /// The lightest colour is for none alone.
    private static int step(long figure, long most) {
        return figure == 0 ? 0 : (int) Math.ceilDiv(figure * (AreaMap.STEPS - 1), most);
    }

    private static List<AreaMap.Step> key(long most, boolean anyHidden) {
        List<AreaMap.Step> key = new ArrayList<>();
        key.add(AreaMap.Step.of(0, "none"));
        long from = 1;
        for (int step = 1; step < AreaMap.STEPS; step++) {
            long to = most * step / (AreaMap.STEPS - 1);
            if (to >= from) {
                key.add(AreaMap.Step.of(
                        step,
                        to == from ? Words.number(to) : "%s to %s".formatted(Words.number(from), Words.number(to))));
                from = to + 1;
            }
        }
        if (anyHidden) {
            key.add(AreaMap.Step.notShown("not shown"));
        }
        return key;
    }

    private GapDrawing() {}
}
