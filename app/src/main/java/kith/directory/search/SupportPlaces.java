package kith.directory.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.directory.freshness.Freshness;
import kith.directory.search.SupportPlaceStore.PlaceRow;
import kith.directory.venues.Point;
import kith.kernel.London;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where the support for each need is. It counts entries that are open, that somebody has assured, and that are not too
/// old to be offered. For giving time it counts ways to give, and for every other need ways to receive.
@Service
public class SupportPlaces {

    private final SupportPlaceStore store;
    private final FindingStore needs;
    private final Clock clock;

    SupportPlaces(SupportPlaceStore store, FindingStore needs, Clock clock) {
        this.store = store;
        this.needs = needs;
        this.clock = clock;
    }

    /// For every need, in the order of the form.
    @Transactional(readOnly = true)
    public List<NeedSupport> byNeed() {
        LocalDate oldest = Freshness.oldestOffered(London.today(clock));
        Map<String, List<PlaceRow>> rows = store.places(oldest).stream().collect(Collectors.groupingBy(PlaceRow::need));
        return needs.needs().stream()
                .map(need -> support(need.need(), need.name(), rows.getOrDefault(need.need(), List.of())))
                .toList();
    }

    private static NeedSupport support(String need, String name, List<PlaceRow> rows) {
        Map<UUID, List<Point>> places = rows.stream()
                .collect(Collectors.groupingBy(
                        PlaceRow::entry, Collectors.flatMapping(row -> row.point().stream(), Collectors.toList())));
        return new NeedSupport(
                need,
                name,
                places.values().stream().flatMap(List::stream).distinct().toList(),
                (int) places.values().stream().filter(List::isEmpty).count());
    }
}
