package kith.population;

/// One of the records that make a person up: whose it is, and what they call the person.
///
/// @param partner the partner's code
/// @param id the partner's own id of the person
public record Source(String partner, String id) {

    /// Says whose, and not who.
    @Override
    public String toString() {
        return "record of " + partner;
    }
}
