package kith.directory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.directory.search.FoundSupport;
import kith.places.BoroughMap;
import kith.places.BoroughMap.Spot;
import kith.ui.maps.PlaceMap;

/// Marks the places of results on the map of the neighbourhoods.
final class ResultsMap {

    private static final String LABEL =
            "Map of the results that have a place. The list of results has the same places.";

    /// Markers that are closer than this would cover each other, so they become one.
    private static final int TOO_CLOSE = 70;

    private final BoroughMap map;

    ResultsMap(BoroughMap map) {
        this.map = map;
    }

    /// Whether a result has a place on the map.
    boolean shows(FoundSupport found) {
        return !spots(found).isEmpty();
    }

    /// Empty where no result has a place on the map.
    ///
    /// @param first the number of the first of the results
    Optional<PlaceMap> of(List<FoundSupport> results, int first) {
        List<PlaceMap.Marker> markers = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            for (Spot spot : spots(results.get(i))) {
                mark(markers, spot, String.valueOf(first + i));
            }
        }
        return markers.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlaceMap(
                        LABEL,
                        map.viewBox(),
                        map.shapes().stream()
                                .map(shape -> new PlaceMap.Area(
                                        shape.neighbourhood().name(), shape.path(), shape.labelX(), shape.labelY()))
                                .toList(),
                        map.borders(),
                        markers));
    }

    private List<Spot> spots(FoundSupport found) {
        return found.at().stream()
                .flatMap(place -> map.spot(place.latitude(), place.longitude()).stream())
                .distinct()
                .toList();
    }

    private static void mark(List<PlaceMap.Marker> markers, Spot spot, String number) {
        for (int i = 0; i < markers.size(); i++) {
            PlaceMap.Marker there = markers.get(i);
            if (Math.hypot(there.x() - spot.x(), there.y() - spot.y()) < TOO_CLOSE) {
                markers.set(i, new PlaceMap.Marker(there.x(), there.y(), joined(there.numbers(), number)));
                return;
            }
        }
        markers.add(new PlaceMap.Marker(spot.x(), spot.y(), number));
    }

    private static String joined(String numbers, String number) {
        return List.of(numbers.split(", ")).contains(number) ? numbers : numbers + ", " + number;
    }
}
