package kith.people.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Records sorted into groups by joining two at a time, in which two that are kept apart never meet. A group is
/// known by its lowest record.
public final class Partition {

    private final Map<Long, Long> firsts = new HashMap<>();
    private final Map<Long, List<Long>> members = new HashMap<>();
    private final Map<Long, Set<Long>> apart = new HashMap<>();

    public void add(long record) {
        if (firsts.putIfAbsent(record, record) == null) {
            members.put(record, new ArrayList<>(List.of(record)));
        }
    }

    public void keepApart(long one, long other) {
        apart.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
        apart.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
    }

    /// Whether the two are in one group now. They are not where that would bring together what is kept apart.
    public boolean join(long one, long other) {
        long first = Math.min(first(one), first(other));
        long second = Math.max(first(one), first(other));
        if (first == second) {
            return true;
        }
        if (areKeptApart(first, second)) {
            return false;
        }
        List<Long> moving = members.remove(second);
        if (moving == null) {
            throw new IllegalStateException("Record " + second + " leads no group");
        }
        moving.forEach(record -> firsts.put(record, first));
        group(first).addAll(moving);
        return true;
    }

    public boolean areOne(long one, long other) {
        return first(one) == first(other);
    }

    /// Whether anybody of the one's group is kept apart from anybody of the other's.
    public boolean areKeptApart(long one, long other) {
        long first = first(one);
        long across = first(other);
        if (group(first).size() > group(across).size()) {
            long larger = first;
            first = across;
            across = larger;
        }
        return reaches(first, across);
    }

    private boolean reaches(long group, long across) {
        return group(group).stream()
                .anyMatch(record -> apart.getOrDefault(record, Set.of()).stream()
                        .anyMatch(foe -> firsts.getOrDefault(foe, foe) == across));
    }

    public long first(long record) {
        Long first = firsts.get(record);
        if (first == null) {
            throw new IllegalStateException("Record " + record + " is in no group");
        }
        return first;
    }

    /// Every group, each in ascending order, by its lowest record.
    public List<List<Long>> groups() {
        return new TreeMap<>(members)
                .values().stream()
                        .map(group -> group.stream().sorted().toList())
                        .toList();
    }

    private List<Long> group(long first) {
        List<Long> group = members.get(first);
        if (group == null) {
            throw new IllegalStateException("Record " + first + " leads no group");
        }
        return group;
    }
}
