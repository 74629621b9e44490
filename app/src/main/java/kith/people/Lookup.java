package kith.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kith.engine.linkage.finding.Clues;
import kith.engine.linkage.finding.Slips;
import kith.people.SearchStore.Probe;

/// What records are looked up by for one search, each way as far as so many records.
///
/// @param names looked up together with `days`
/// @param keys looked up by themselves
/// @param nearly names that are written with a slip that can be heard
/// @param day looked up by itself
/// @param beginning of a family name, without capitals
/// @param most records that one way may give
record Lookup(
        Set<String> numbers,
        Set<Long> names,
        Set<LocalDate> days,
        Map<Long, Probe> keys,
        Set<Long> nearly,
        Set<LocalDate> day,
        Optional<String> beginning,
        int most) {

    static final int MOST_OF_EACH = 100;

    Lookup {
        numbers = Set.copyOf(numbers);
        keys = Map.copyOf(keys);
    }

    /// What most of those who are looked for are found by.
    static Lookup first(Search search) {
        Clues clues = search.clues();
        Set<Long> names = clues.names();
        Map<Long, Probe> keys = new HashMap<>();
        if (clues.hasNamesTogether()) {
            clues.namesTogether().forEach(key -> keys.put(key, Probe.NAMES));
        } else {
            names.forEach(key -> keys.put(key, Probe.NAME));
        }
        clues.postcodeKeys().forEach(key -> keys.put(key, Probe.POSTCODE));
        clues.phoneKeys().forEach(key -> keys.put(key, Probe.PHONE));
        return new Lookup(
                search.nhsNumber().map(Slips::numbers).orElse(Set.of()),
                names,
                names.isEmpty() ? Set.of() : days(search),
                keys,
                Set.of(),
                names.isEmpty() ? day(search) : Set.of(),
                clues.hasNamesTogether() ? Optional.empty() : search.beginning(),
                MOST_OF_EACH);
    }

    /// Where that finds nobody who is likely: family names that begin like the one that was said, and everybody who
    /// was born on the day; or, where no day was said, names of which one is written with a slip that can be heard.
    static Lookup further(Search search) {
        return new Lookup(
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                search.birthDate().isPresent() ? Set.of() : nearly(search.clues()),
                day(search),
                search.clues().hasNamesTogether() ? search.beginning() : Optional.empty(),
                MOST_OF_EACH);
    }

    private static Set<Long> nearly(Clues clues) {
        return clues.hasNamesTogether() ? clues.namesNearly() : clues.nameNearly();
    }

    boolean isNothing() {
        return numbers.isEmpty()
                && (names.isEmpty() || days.isEmpty())
                && keys.isEmpty()
                && nearly.isEmpty()
                && day.isEmpty()
                && beginning.isEmpty();
    }

    private static Set<LocalDate> days(Search search) {
        return search.birthDate().map(Slips::days).orElse(Set.of());
    }

    private static Set<LocalDate> day(Search search) {
        Set<LocalDate> day = new TreeSet<>();
        search.birthDate().ifPresent(day::add);
        return day;
    }

    @Override
    public String toString() {
        return "Lookup[...]";
    }
}
