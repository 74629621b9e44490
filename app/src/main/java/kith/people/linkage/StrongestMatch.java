package kith.people.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much a record weighs with the likeliest of the others that make its person up.
public final class StrongestMatch {

    private final Map<Long, Long> persons;
    private final DecisionOverlay.Likeness likeness;
    private final Map<Long, List<Long>> records = new HashMap<>();

    /// @param persons record to person
    public StrongestMatch(Map<Long, Long> persons, DecisionOverlay.Likeness likeness) {
        this.persons = persons;
        this.likeness = likeness;
        persons.forEach((record, person) ->
                records.computeIfAbsent(person, _ -> new ArrayList<>()).add(record));
    }

    public double bits(long record) {
        return records.getOrDefault(persons.getOrDefault(record, record), List.of()).stream()
                .filter(other -> other != record)
                .mapToDouble(other -> likeness.of(record, other))
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }
}
