package kith.people.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.access.person.PersonAlert;
import kith.kernel.PersonId;

/// What a search came to.
///
/// @param people the best first
/// @param more whether more people fit than are here
/// @param cut what so many records have in common that only some of them were looked at
public record Found(List<FoundPerson> people, boolean more, Set<Common> cut) {

    /// Nobody was looked for.
    public static final Found NOBODY = new Found(List.of(), false, Set.of());

    public Found {
        people = List.copyOf(people);
        cut = cut.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(cut));
    }

    /// Those who are the person looked for rather than not.
    public List<FoundPerson> likely() {
        return people.stream().filter(FoundPerson::likely).toList();
    }

    /// The same people, with the alerts and communication needs of each.
    Found with(Map<PersonId, List<PersonAlert>> alerts) {
        return new Found(
                people.stream()
                        .map(person -> person.with(alerts.getOrDefault(person.person(), List.of())))
                        .toList(),
                more,
                cut);
    }

    /// What many people have in common.
    public enum Common {
        NAME,
        DAY_OF_BIRTH,
        POSTCODE,
        PHONE,
        NUMBER
    }
}
