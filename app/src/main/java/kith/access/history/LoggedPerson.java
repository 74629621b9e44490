package kith.access.history;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kith.kernel.PersonId;

/// Somebody whom the log names, as an information governance lead reads it.
public record LoggedPerson(PersonId person, UUID key, String name, Optional<LocalDate> birthDate) {

    @Override
    public String toString() {
        return "LoggedPerson[" + person + "]";
    }
}
