package kith.access.disclosure;

import java.util.Optional;

/// Says that a person's address is protected.
///
/// @param practice the code of the practice that says the person is registered with it
public record ProtectedAddress(Optional<String> practice) {

    @Override
    public String toString() {
        return "a protected address";
    }
}
