package kith.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kith.kernel.PersonId;

/// Somebody that a search found, with just enough to tell them from others.
public record FoundPerson(
        PersonId person,
        UUID key,
        String name,
        Optional<LocalDate> birthDate,
        Optional<String> postcode,
        boolean flagged) {

    @Override
    public String toString() {
        return "FoundPerson[" + person + "]";
    }
}
