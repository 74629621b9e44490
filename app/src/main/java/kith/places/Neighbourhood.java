package kith.places;

/// A neighbourhood of one geography.
///
/// @param part the larger part of the borough that it belongs to, as `north`
/// @param illustrative its name is not published
public record Neighbourhood(String geography, String key, String name, String part, boolean illustrative) {

    public Neighbourhood {
        if (!key.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "\"%s\" cannot be a neighbourhood's key: use small letters, digits and hyphens".formatted(key));
        }
    }
}
