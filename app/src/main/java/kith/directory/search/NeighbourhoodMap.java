package kith.directory.search;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kith.directory.search.NeighbourhoodStore.AreaRow;
import kith.engine.terms.LsoaCode;
import kith.engine.terms.NeighbourhoodKey;
import kith.kernel.London;
import kith.kernel.memory.ExpiringSupplier;
import kith.places.BoroughMap;
import kith.places.BoroughMap.PlacedArea;
import org.springframework.stereotype.Component;

/// The map of the neighbourhoods that results of a search are marked on, drawn from what is published. It is kept for a
/// while, because neighbourhoods seldom change and every search shows it.
@Component
public class NeighbourhoodMap {

    private static final Duration KEPT_FOR = Duration.ofMinutes(10);

    private final NeighbourhoodStore store;
    private final ExpiringSupplier<Optional<BoroughMap>> drawn;

    NeighbourhoodMap(NeighbourhoodStore store, Clock clock) {
        this.store = store;
        this.drawn = new ExpiringSupplier<>(KEPT_FOR, clock, () -> draw(London.today(clock)));
    }

    /// Today's; empty where a part of the borough has no outline.
    public Optional<BoroughMap> today() {
        return drawn.get();
    }

    private Optional<BoroughMap> draw(LocalDate today) {
        Map<String, String> wards = store.wards();
        List<PlacedArea> areas =
                store.areas(today).stream().flatMap(row -> placed(row, wards)).toList();
        return BoroughMap.ofPublished(today, areas, store.outlines());
    }

    private static Stream<PlacedArea> placed(AreaRow row, Map<String, String> wards) {
        return row
                .area()
                .flatMap(LsoaCode::find)
                .map(area -> new PlacedArea(
                        new NeighbourhoodKey(row.neighbourhood()),
                        row.name(),
                        area,
                        wards.getOrDefault(area.code(), "")))
                .stream();
    }
}
