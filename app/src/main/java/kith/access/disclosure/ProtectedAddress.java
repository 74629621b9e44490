package kith.access.disclosure;

import java.util.Optional;
import kith.engine.terms.OdsCode;

/// Says that a person's address is protected.
///
/// @param practice the code of the practice that says the person is registered with it
public record ProtectedAddress(Optional<OdsCode> practice) {

    @Override
    public String toString() {
        return "a protected address";
    }
}
