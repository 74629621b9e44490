package kith.directory.search;

import java.util.List;
import kith.directory.venues.Point;

/// The support that the directory offers for one need, by where it is.
///
/// @param places of the entries that somebody can go to. One entry may have several
/// @param withoutPlace how many entries have no place on the map: by telephone, online, at home, across the borough, or
/// at a place that is confidential
public record NeedSupport(String need, String name, List<Point> places, int withoutPlace) {

    public NeedSupport {
        places = List.copyOf(places);
    }

    /// Whether a place is within a straight line of so many kilometres.
    public boolean isWithin(double straight_km, Point from) {
        return places.stream().anyMatch(place -> place.straight_km(from) <= straight_km);
    }
}
