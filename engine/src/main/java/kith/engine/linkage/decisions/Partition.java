package kith.engine.linkage.decisions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Records in disjoint groups that are joined two at a time, where records that are kept apart never meet. The
/// lowest record represents its group.
public final class Partition {

    private final DisjointSets sets = new DisjointSets(0);
    private final Map<Long, Integer> places = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();
    private final Map<Long, Set<Long>> apart = new HashMap<>();

    /// A group, kept at the place that represents it in [#sets].
    private record Group(long first, List<Long> members) {

        Group with(Group other) {
            members.addAll(other.members);
            return new Group(Math.min(first, other.first), members);
        }
    }

    public void add(long record) {
        if (!places.containsKey(record)) {
            places.put(record, sets.add());
            groups.add(new Group(record, new ArrayList<>(List.of(record))));
        }
    }

    public void keepApart(long one, long other) {
        apart.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
        apart.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
    }

    /// Joins the groups of two records, unless that would bring together records that are kept apart.
    ///
    /// @return whether the two are in one group now
    public boolean join(long one, long other) {
        int place = place(one);
        int otherPlace = place(other);
        if (place == otherPlace) {
            return true;
        }
        if (areKeptApart(one, other)) {
            return false;
        }
        sets.join(place, otherPlace);
        int into = sets.first(place);
        groups.set(into, groups.get(into).with(groups.get(into == place ? otherPlace : place)));
        return true;
    }

    public boolean areOne(long one, long other) {
        return place(one) == place(other);
    }

    /// Whether any record of the one's group is kept apart from any record of the other's.
    public boolean areKeptApart(long one, long other) {
        int place = place(one);
        int otherPlace = place(other);
        return groups.get(place).members.size() > groups.get(otherPlace).members.size()
                ? reaches(otherPlace, place)
                : reaches(place, otherPlace);
    }

    private boolean reaches(int from, int to) {
        return groups.get(from).members.stream()
                .flatMap(record -> apart.getOrDefault(record, Set.of()).stream())
                .anyMatch(other -> places.containsKey(other) && place(other) == to);
    }

    /// The lowest record of a record's group.
    public long first(long record) {
        return groups.get(place(record)).first;
    }

    /// Every group, each in ascending order, by its lowest record.
    public List<List<Long>> groups() {
        Map<Long, List<Long>> sorted = new TreeMap<>();
        places.values().stream()
                .map(sets::first)
                .distinct()
                .map(groups::get)
                .forEach(group ->
                        sorted.put(group.first, group.members.stream().sorted().toList()));
        return List.copyOf(sorted.values());
    }

    private int place(long record) {
        Integer place = places.get(record);
        if (place == null) {
            throw new IllegalStateException("Record " + record + " is in no group");
        }
        return sets.first(place);
    }
}
