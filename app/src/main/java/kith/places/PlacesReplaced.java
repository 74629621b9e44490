package kith.places;

import java.util.Optional;

/// A borough's places were put in the place of what was there, and whoever keeps where a postcode lies looks again. It
/// is
/// told within the transaction that changed them, and knows them as they will be.
public final class PlacesReplaced {

    private final Atlas now;

    PlacesReplaced(Atlas now) {
        this.now = now;
    }

    /// The areas that a postcode lies in from now on.
    public Optional<Areas> areaOfPostcode(String postcode) {
        return now.postcode(postcode).flatMap(Postcode::areas);
    }
}
