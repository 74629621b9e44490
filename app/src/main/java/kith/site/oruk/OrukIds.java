package kith.site.oruk;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kith.directory.venues.Venue;

/// The ids of the API. The standard asks for UUIDs: where Kith has none, they follow from what a thing is, so that they
/// stay the same.
final class OrukIds {

    static final UUID NEEDS = of("taxonomy", "needs");

    static UUID organisation(String key) {
        return of("organization", key);
    }

    static UUID need(String key) {
        return of("taxonomy-term", key);
    }

    /// One place is one location, whichever services take place there.
    static UUID location(Venue venue) {
        return of(
                "location",
                String.join(
                        "\n",
                        venue.name(),
                        venue.address(),
                        venue.postcode(),
                        venue.point().map(Object::toString).orElse("")));
    }

    static UUID partOf(UUID service, String kind, int number) {
        return of(kind, service + "\n" + number);
    }

    private static UUID of(String kind, String what) {
        return UUID.nameUUIDFromBytes(("kith:" + kind + ":" + what).getBytes(StandardCharsets.UTF_8));
    }

    private OrukIds() {}
}
