package kith.directory.feeds;

import java.util.ArrayList;
import java.util.List;
import kith.directory.venues.Venue;

/// What is impossible about a place.
final class VenueFlags {

    static List<String> of(Venue venue) {
        List<String> flags = new ArrayList<>();
        if (venue.latitude().isPresent() && venue.point().isEmpty()) {
            flags.add("The coordinates of a place are impossible.");
        }
        if (!venue.postcode().isEmpty() && venue.usualPostcode().isEmpty()) {
            flags.add("The postcode of a place is not one of the United Kingdom.");
        }
        return flags;
    }

    private VenueFlags() {}
}
