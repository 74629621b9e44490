package kith.people.linkage.components;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import kith.engine.linkage.decisions.Similarity;
import kith.kernel.PersonId;
import kith.kernel.RecordId;

/// The match weight of each record with the closest of its person's other records.
public final class ClosestRecord implements ToDoubleFunction<RecordId> {

    private final Map<RecordId, PersonId> persons;
    private final Similarity similarity;
    private final Map<PersonId, List<RecordId>> records = new HashMap<>();

    public ClosestRecord(Map<RecordId, PersonId> persons, Similarity similarity) {
        this.persons = persons;
        this.similarity = similarity;
        persons.forEach((record, person) ->
                records.computeIfAbsent(person, _ -> new ArrayList<>()).add(record));
    }

    @Override
    public double applyAsDouble(RecordId record) {
        PersonId person = persons.get(record);
        return person == null
                ? Double.NEGATIVE_INFINITY
                : records.getOrDefault(person, List.of()).stream()
                        .filter(other -> !other.equals(record))
                        .mapToDouble(other -> similarity.of(record.value(), other.value()))
                        .max()
                        .orElse(Double.NEGATIVE_INFINITY);
    }
}
