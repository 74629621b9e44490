package kith.directory.venues;

import java.util.List;
import java.util.Optional;
import kith.engine.terms.Postcode;

/// Where a service takes place. What was sent is kept, possible or not.
///
/// @param postcode as it was written
/// @param access keys of [AccessNeed], as the feed said
/// @param accessWords the feed's own words about access
public record Venue(
        String name,
        String address,
        String postcode,
        Optional<Double> latitude,
        Optional<Double> longitude,
        List<String> access,
        String accessWords) {

    private static final double LARGEST_LATITUDE = 90;
    private static final double LARGEST_LONGITUDE = 180;

    public Venue {
        access = List.copyOf(access);
    }

    /// The postcode, where it is one.
    public Optional<Postcode> usualPostcode() {
        return Postcode.find(postcode);
    }

    /// The coordinates, where they are possible.
    public Optional<Point> point() {
        return latitude.flatMap(north -> longitude.map(east -> new Point(north, east)))
                .filter(point -> Math.abs(point.latitude()) <= LARGEST_LATITUDE
                        && Math.abs(point.longitude()) <= LARGEST_LONGITUDE)
                .filter(point -> point.latitude() != 0 || point.longitude() != 0);
    }
}
