package kith.people.records;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kith.kernel.PersonId;
import kith.kernel.RecordId;

/// The people that some records belonged to before they were linked again, and the people they belong to now.
///
/// @param records every record that was looked at
public record LinkChanges(Set<RecordId> records, Map<RecordId, PersonId> before, Map<RecordId, PersonId> now) {

    private static final Comparator<PersonId> BY_NUMBER = Comparator.comparingLong(PersonId::value);

    /// The records that now belong to another person than before, or to one for the first time.
    public Map<RecordId, PersonId> added() {
        Map<RecordId, PersonId> added = new LinkedHashMap<>();
        now.forEach((record, person) -> {
            if (!person.equals(before.get(record))) {
                added.put(record, person);
            }
        });
        return added;
    }

    /// The records that no longer belong to the person they belonged to.
    public List<RecordId> removed() {
        return before.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(now.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    public List<PeopleJoined.Joining> joinings() {
        Map<PersonId, Set<PersonId>> into = shared(before, now);
        return shared(now, before).entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1 || isRenumbered(entry.getKey(), entry.getValue(), into))
                .map(entry -> new PeopleJoined.Joining(entry.getKey(), entry.getValue()))
                .toList();
    }

    public List<PeopleParted.Parting> partings() {
        return shared(before, now).entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new PeopleParted.Parting(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// Everybody that one of the records belonged to or belongs to.
    public Set<PersonId> affected() {
        Set<PersonId> affected = new TreeSet<>(BY_NUMBER);
        affected.addAll(before.values());
        affected.addAll(now.values());
        return affected;
    }

    /// The records that now stand alone.
    public Set<RecordId> aloneNow() {
        return alone(now);
    }

    /// The records that stood alone before.
    public Set<RecordId> aloneBefore() {
        return alone(before);
    }

    private static Set<RecordId> alone(Map<RecordId, PersonId> persons) {
        Map<PersonId, Long> sizes = new HashMap<>();
        persons.values().forEach(person -> sizes.merge(person, 1L, Long::sum));
        Set<RecordId> alone = new HashSet<>();
        persons.forEach((record, person) -> {
            if (sizes.getOrDefault(person, 0L) == 1) {
                alone.add(record);
            }
        });
        return alone;
    }

    /// For each person of the one side, the people of the other side who share a record with them.
    private static Map<PersonId, Set<PersonId>> shared(Map<RecordId, PersonId> side, Map<RecordId, PersonId> other) {
        Map<PersonId, Set<PersonId>> shared = new TreeMap<>(BY_NUMBER);
        side.forEach((record, person) -> {
            PersonId across = other.get(record);
            if (across != null) {
                shared.computeIfAbsent(person, _ -> new TreeSet<>(BY_NUMBER)).add(across);
            }
        });
        return shared;
    }

    /// Whether one whole person goes on under another number.
    private static boolean isRenumbered(PersonId person, Set<PersonId> from, Map<PersonId, Set<PersonId>> into) {
        return !from.contains(person)
                && from.stream()
                        .allMatch(was -> into.getOrDefault(was, Set.of()).size() == 1);
    }
}
