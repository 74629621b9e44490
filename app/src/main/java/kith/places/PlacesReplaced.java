package kith.places;

import java.util.Optional;
import kith.engine.terms.Postcode;

/// Published when a borough's places have been replaced. Modules that keep the areas of a postcode update them.
/// The event is published within the transaction that changes the places, and it knows the new ones.
public final class PlacesReplaced {

    private final Atlas now;

    PlacesReplaced(Atlas now) {
        this.now = now;
    }

    /// The areas that a postcode lies in from now on.
    public Optional<Areas> areaOfPostcode(Postcode postcode) {
        return now.postcode(postcode).flatMap(PostcodeAreas::areas);
    }
}
