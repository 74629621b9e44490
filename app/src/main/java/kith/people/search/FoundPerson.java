package kith.people.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.disclosure.Disclosed;
import kith.access.person.PersonAlert;
import kith.kernel.PersonId;

/// Somebody that a search found, with just enough to tell them from others.
///
/// @param likely whether they are the person looked for rather than not, as far as what was said tells
/// @param why what they have in common with what was looked for, in words
/// @param although where they differ from it
/// @param alerts what somebody who meets or writes to them has to know
public record FoundPerson(
        PersonId person,
        UUID key,
        String name,
        Optional<LocalDate> birthDate,
        Disclosed<Optional<String>> postcode,
        boolean protectedAddress,
        boolean likely,
        List<String> why,
        List<String> although,
        List<PersonAlert> alerts) {

    /// What is said of whoever has the NHS number that is looked for.
    public static final String SAME_NUMBER = "same NHS number";

    public FoundPerson {
        why = List.copyOf(why);
        although = List.copyOf(although);
        alerts = List.copyOf(alerts);
    }

    FoundPerson with(List<PersonAlert> known) {
        return new FoundPerson(person, key, name, birthDate, postcode, protectedAddress, likely, why, although, known);
    }

    @Override
    public String toString() {
        return "FoundPerson[" + person + "]";
    }
}
