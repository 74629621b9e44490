package kith.site.oruk;

import java.util.UUID;
import java.util.stream.Collectors;
import kith.directory.venues.AccessNeed;
import kith.directory.venues.Venue;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Places as Open Referral has them. Confidential places are in no published entry.
final class Locations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static ObjectNode of(Venue venue) {
        ObjectNode node = JSON.objectNode();
        node.put("id", OrukIds.location(venue).toString());
        node.put("location_type", "physical");
        Resources.put(node, "name", venue.name());
        venue.point().ifPresent(point -> node.put("latitude", point.latitude()).put("longitude", point.longitude()));
        return node;
    }

    static ObjectNode full(Venue venue) {
        ObjectNode node = of(venue);
        UUID id = OrukIds.location(venue);
        if (!venue.address().isBlank() || !venue.postcode().isBlank()) {
            node.putArray("addresses")
                    .addObject()
                    .put("id", OrukIds.partOf(id, "address", 0).toString())
                    .put("location_id", id.toString())
                    .put("address_1", street(venue))
                    .put("city", "London")
                    .put("state_province", "Greater London")
                    .put("postal_code", venue.postcode())
                    .put("country", "GB")
                    .put("address_type", "physical");
        }
        String access = venue.access().stream()
                .flatMap(key -> AccessNeed.find(key).stream())
                .map(AccessNeed::words)
                .collect(Collectors.joining(", "));
        if (!access.isEmpty() || !venue.accessWords().isBlank()) {
            ObjectNode accessibility = node.putArray("accessibility")
                    .addObject()
                    .put("id", OrukIds.partOf(id, "accessibility", 0).toString())
                    .put("location_id", id.toString());
            Resources.put(accessibility, "description", access.isEmpty() ? venue.accessWords() : access);
            Resources.put(accessibility, "details", venue.accessWords());
        }
        return node;
    }

    /// The address without the city, which stands beside it.
    private static String street(Venue venue) {
        String street = venue.address().replaceFirst("(?i)(, *|^ *)london *$", "");
        return street.isBlank() ? venue.name() : street;
    }

    private Locations() {}
}
