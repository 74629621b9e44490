package kith.people.search;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.engine.linkage.finding.SearchTerms;
import kith.engine.linkage.finding.TypoVariants;
import kith.people.search.CandidateStore.Probe;

/// What records are looked up by for one search, each way as far as so many records.
///
/// @param names looked up together with `days`, and among those who are `there`
/// @param keys looked up by themselves
/// @param there where to find somebody, of which only those are meant who have one of the names
/// @param nearly names that are written with a slip that can be heard
/// @param day looked up by itself
/// @param beginning of a family name, without capitals
/// @param most records that one way may give
public record SearchPlan(
        Set<String> numbers,
        Set<Long> names,
        Set<LocalDate> days,
        Map<Long, Probe> keys,
        Map<Long, Probe> there,
        Set<Long> nearly,
        Optional<LocalDate> day,
        Optional<String> beginning,
        int most) {

    public static final int MOST_OF_EACH = 100;

    /// Where nothing but two names is said, whoever has them both is worth more of a look.
    private static final int MOST_OF_NAMES = 400;

    public SearchPlan {
        numbers = Set.copyOf(numbers);
        keys = Map.copyOf(keys);
        there = Map.copyOf(there);
    }

    /// What most of those who are looked for are found by.
    public static SearchPlan first(Search search) {
        SearchTerms clues = search.clues();
        Set<Long> names = clues.names();
        Map<Long, Probe> there = there(clues);
        Map<Long, Probe> keys = new HashMap<>(there);
        if (clues.hasNamesTogether()) {
            clues.namesTogether().forEach(key -> keys.put(key, Probe.NAMES));
        } else {
            names.forEach(key -> keys.put(key, Probe.NAME));
        }
        return new SearchPlan(
                search.nhsNumber().map(TypoVariants::numbers).orElse(Set.of()),
                names,
                names.isEmpty() ? Set.of() : days(search),
                keys,
                names.isEmpty() ? Map.of() : there,
                Set.of(),
                names.isEmpty() ? search.birthDate() : Optional.empty(),
                clues.hasNamesTogether() ? Optional.empty() : search.beginning(),
                most(search));
    }

    /// Where that finds nobody who is likely: family names that begin like the one that was said, and everybody
    /// who was born on the day; or, where no day was said, names of which one is written with a slip that can
    /// be heard, two of them together, or one of them and the place.
    public static SearchPlan further(Search search) {
        SearchTerms clues = search.clues();
        Map<Long, Probe> there = there(clues);
        boolean isDated = search.birthDate().isPresent();
        boolean isNearby = !isDated && !there.isEmpty();
        Set<Long> together = isDated || !clues.hasNamesTogether() ? Set.of() : clues.namesNearly();
        Set<Long> alone = isDated || clues.hasNamesTogether() || isNearby ? Set.of() : clues.nameNearly();
        Set<Long> nearby = isNearby ? clues.nameNearly() : Set.of();
        return new SearchPlan(
                Set.of(),
                nearby,
                Set.of(),
                Map.of(),
                nearby.isEmpty() ? Map.of() : there,
                together.isEmpty() ? alone : together,
                search.birthDate(),
                clues.hasNamesTogether() ? search.beginning() : Optional.empty(),
                most(search));
    }

    private static Map<Long, Probe> there(SearchTerms clues) {
        Map<Long, Probe> there = new HashMap<>();
        clues.postcodeKeys().forEach(key -> there.put(key, Probe.POSTCODE));
        clues.phoneKeys().forEach(key -> there.put(key, Probe.PHONE));
        return there;
    }

    private static int most(Search search) {
        return search.isNamesAlone() ? MOST_OF_NAMES : MOST_OF_EACH;
    }

    private static Set<LocalDate> days(Search search) {
        return search.birthDate().map(TypoVariants::days).orElse(Set.of());
    }

    @Override
    public String toString() {
        return "SearchPlan[...]";
    }
}
