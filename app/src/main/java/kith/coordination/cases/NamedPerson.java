package kith.coordination.cases;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kith.kernel.PersonId;

/// Who somebody is, in one line of a list.
///
/// @param key the person's key in addresses
public record NamedPerson(PersonId person, UUID key, String name, Optional<LocalDate> born) {

    @Override
    public String toString() {
        return "NamedPerson[" + person + "]";
    }
}
