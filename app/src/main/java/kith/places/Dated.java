package kith.places;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// What is so of each thing from a day on: the next day written for the same thing ends it.
final class Dated<K, V> {

    private final Map<K, NavigableMap<LocalDate, V>> values = new HashMap<>();

    void put(K thing, LocalDate since, V value) {
        values.computeIfAbsent(thing, _ -> new TreeMap<>()).put(since, value);
    }

    /// What is so on the day; nothing before the first day written.
    Optional<V> on(K thing, LocalDate day) {
        NavigableMap<LocalDate, V> of = values.get(thing);
        return of == null
                ? Optional.empty()
                : Optional.ofNullable(of.floorEntry(day)).map(Map.Entry::getValue);
    }

    /// The first day written for the thing.
    Optional<LocalDate> first(K thing) {
        return Optional.ofNullable(values.get(thing)).map(NavigableMap::firstKey);
    }
}
