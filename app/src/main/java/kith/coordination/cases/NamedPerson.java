package kith.coordination.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.person.PersonAlert;
import kith.kernel.PersonId;

/// Who somebody is, in one line of a list.
///
/// @param key the person's key in addresses
/// @param alerts what everybody has to know who meets or writes to them
public record NamedPerson(PersonId person, UUID key, String name, Optional<LocalDate> born, List<PersonAlert> alerts) {

    public NamedPerson {
        alerts = List.copyOf(alerts);
    }

    NamedPerson with(List<PersonAlert> known) {
        return new NamedPerson(person, key, name, born, known);
    }

    @Override
    public String toString() {
        return "NamedPerson[" + person + "]";
    }
}
