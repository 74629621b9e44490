package kith.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kith.engine.feeds.fhir.ItemVersion;
import kith.engine.feeds.items.Format;
import kith.record.RecordChange.Problem;

/// The items of one record in the order of their versions, whatever order they came in. Items that contradict each
/// other are left out: they have one id, differ, and do not say which is newer.
final class Arrivals {

    private static final String SAME_ID =
            "Its id stands for different things in this extract, and no version or time says"
                    + " which is newer. None of them was stored. Ask the partner to correct it.";
    private static final String SAME_PERSON = "Its local_id stands for different people in this extract, or says"
            + " different things about one person. None of them was stored. Ask the partner to correct it.";

    private final List<Arrival> ordered = new ArrayList<>();
    private final List<Problem> contradictions = new ArrayList<>();
    private final Set<Long> contradicted = new HashSet<>();

    /// @param place the item's place among those that came
    record Arrival(Item item, long key, int place) {}

    private Arrivals() {}

    static Arrivals of(List<Item> items, Digests digests) {
        var arrivals = new Arrivals();
        for (int place = 0; place < items.size(); place++) {
            Item item = items.get(place);
            arrivals.ordered.add(new Arrival(item, item.key(digests), place));
        }
        if (arrivals.hasSameIds()) {
            Map<Long, List<Arrival>> byKey = new LinkedHashMap<>();
            arrivals.ordered.forEach(arrival ->
                    byKey.computeIfAbsent(arrival.key(), _ -> new ArrayList<>()).add(arrival));
            byKey.values().stream().filter(same -> same.size() > 1).forEach(same -> arrivals.arrange(same, digests));
        }
        return arrivals;
    }

    private boolean hasSameIds() {
        long[] keys = ordered.stream().mapToLong(Arrival::key).sorted().toArray();
        return IntStream.range(1, keys.length).anyMatch(at -> keys[at] == keys[at - 1]);
    }

    List<Arrival> ordered() {
        return ordered;
    }

    /// The items that were left out, and why.
    List<Problem> contradictions() {
        return contradictions;
    }

    Set<Long> contradicted() {
        return contradicted;
    }

    /// Puts the items of one id in the order of their versions, or leaves them out.
    private void arrange(List<Arrival> same, Digests digests) {
        if (distinct(same, digests) == 1) {
            return;
        }
        List<Arrival> sorted = new ArrayList<>(same);
        Map<Arrival, ItemVersion> versions = new HashMap<>();
        same.forEach(one -> versions.put(one, version(one.item())));
        boolean deleted = same.stream().anyMatch(one -> one.item().withdrawn());
        if (deleted && versions.values().stream().noneMatch(ItemVersion::isStated)) {
            return;
        }
        sorted.sort(Comparator.comparing(one -> versions.getOrDefault(one, ItemVersion.UNSTATED), ItemVersion.ORDER));
        if (deleted && !ascends(sorted, versions, digests)) {
            sorted.sort(Comparator.comparing(one -> one.item().withdrawn()));
        } else if (!ascends(sorted, versions, digests)) {
            Item first = same.getFirst().item();
            boolean anyone = first.saysWho() && first.format() == Format.CSV;
            leaveOut(anyone ? List.copyOf(ordered) : same, anyone ? SAME_PERSON : SAME_ID);
            return;
        }
        List<Integer> places = same.stream().map(ordered::indexOf).toList();
        if (places.contains(-1)) {
            return;
        }
        for (int i = 0; i < places.size(); i++) {
            ordered.set(places.get(i), sorted.get(i));
        }
    }

    /// Where a local_id stands for several people, nobody knows whom the facts under it are about.
    private void leaveOut(List<Arrival> some, String reason) {
        ordered.removeAll(some);
        some.forEach(one -> {
            contradicted.add(one.key());
            contradictions.add(new Problem(one.place(), reason));
        });
    }

    private static long distinct(List<Arrival> same, Digests digests) {
        return same.stream().map(one -> digests.content(one.item())).distinct().count();
    }

    /// Whether each is a later version than the one before, or the same again.
    private static boolean ascends(List<Arrival> sorted, Map<Arrival, ItemVersion> versions, Digests digests) {
        for (int i = 1; i < sorted.size(); i++) {
            Arrival before = sorted.get(i - 1);
            Arrival after = sorted.get(i);
            boolean newer = versions.getOrDefault(before, ItemVersion.UNSTATED)
                    .isOlderThan(versions.getOrDefault(after, ItemVersion.UNSTATED));
            if (!newer && !digests.content(before.item()).equals(digests.content(after.item()))) {
                return false;
            }
        }
        return true;
    }

    static ItemVersion version(Item item) {
        if (item.format() != Format.FHIR) {
            return ItemVersion.UNSTATED;
        }
        return item.withdrawn() ? ItemVersion.ofDeletion(item.bytes()) : ItemVersion.of(item.bytes());
    }
}
