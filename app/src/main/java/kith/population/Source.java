package kith.population;

import kith.access.disclosure.Disclosed;
import kith.access.disclosure.SourceIdentity;

/// One of the records that make a person up: who sent it, and what they call the person.
///
/// @param id the partner's own id of the person
public record Source(SourceIdentity source, Disclosed<String> id) {

    /// Says whose, and not who.
    @Override
    public String toString() {
        return "record of " + source;
    }
}
