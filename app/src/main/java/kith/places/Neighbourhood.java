package kith.places;

import kith.engine.terms.NeighbourhoodKey;

/// A neighbourhood of one geography.
///
/// @param part the larger part of the borough that it belongs to, as `north`
/// @param illustrative its name is not published
public record Neighbourhood(String geography, NeighbourhoodKey key, String name, String part, boolean illustrative) {

    public Neighbourhood {
        if (!key.isPlaced()) {
            throw new IllegalArgumentException("A neighbourhood of %s has no key".formatted(geography));
        }
    }
}
