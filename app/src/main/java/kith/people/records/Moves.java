package kith.people.records;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kith.kernel.PersonId;

/// From whom to whom records went, and what that makes of the people.
///
/// @param before record to person, as it was
/// @param now record to person, as it is
public record Moves(Map<Long, Long> before, Map<Long, Long> now) {

    public List<PeopleJoined.Joining> joinings() {
        Map<Long, Set<Long>> into = gathered(before, now);
        return gathered(now, before).entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1 || goesOnAs(entry.getKey(), entry.getValue(), into))
                .map(entry -> new PeopleJoined.Joining(new PersonId(entry.getKey()), people(entry.getValue())))
                .toList();
    }

    public List<PeopleParted.Parting> partings() {
        return gathered(before, now).entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new PeopleParted.Parting(new PersonId(entry.getKey()), people(entry.getValue())))
                .toList();
    }

    /// How many records each person has now.
    public static Map<Long, Integer> sizes(Map<Long, Long> persons) {
        Map<Long, Integer> sizes = new HashMap<>();
        persons.values().forEach(person -> sizes.merge(person, 1, Integer::sum));
        return sizes;
    }

    /// For every person of the one side, those of the other that share a record with them.
    private static Map<Long, Set<Long>> gathered(Map<Long, Long> side, Map<Long, Long> other) {
        Map<Long, Set<Long>> gathered = new TreeMap<>();
        side.forEach((record, person) -> {
            Long across = other.get(record);
            if (across != null) {
                gathered.computeIfAbsent(person, _ -> new TreeSet<>()).add(across);
            }
        });
        return gathered;
    }

    /// Whether one person alone goes on, whole, under another number.
    private static boolean goesOnAs(Long person, Set<Long> from, Map<Long, Set<Long>> into) {
        return !from.contains(person)
                && from.stream()
                        .allMatch(was -> into.getOrDefault(was, Set.of()).size() == 1);
    }

    private static Set<PersonId> people(Set<Long> ids) {
        Set<PersonId> people = new TreeSet<>(Comparator.comparingLong(PersonId::value));
        ids.forEach(id -> people.add(new PersonId(id)));
        return people;
    }
}
