package kith.places;

/// One way of drawing the borough into neighbourhoods.
///
/// @param illustrative which places lie where is not published; it was assigned by a rule that the
/// documentation states
public record Geography(String key, String name, boolean illustrative) {

    public Geography {
        if (key.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("A geography must have a key and a name");
        }
    }
}
