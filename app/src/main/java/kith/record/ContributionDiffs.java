package kith.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import kith.engine.feeds.FactExtractor;
import kith.engine.feeds.Feed;
import kith.engine.feeds.fhir.ItemVersion;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.record.ContributionDiff.Before;
import kith.record.ContributionStore.StoredBlock;

/// Compares what one import brought about some records with what is current of them. It writes nothing.
final class ContributionDiffs {

    private static final int DIFFED_TOGETHER = 32;

    private final ContributionStore store;
    private final RunId run;
    private final Feed.Extract extract;
    private final FactExtractor drawing;
    private final Set<Integer> madeLater;

    /// @param madeLater the imports of extracts that were made later than this one
    ContributionDiffs(
            ContributionStore store, Set<Integer> madeLater, RunId run, Feed.Extract extract, FactExtractor drawing) {
        this.store = store;
        this.run = run;
        this.extract = extract;
        this.drawing = drawing;
        this.madeLater = madeLater;
    }

    /// Records share nothing here, so they are compared in parallel.
    PendingChange of(List<Incoming> arrivals) {
        Map<RecordId, Contents> current = store.contents(
                arrivals.stream().flatMap(arrived -> arrived.known().stream()).toList());
        List<ContributionDiff> diffs =
                new ArrayList<>(IntStream.range(0, (arrivals.size() + DIFFED_TOGETHER - 1) / DIFFED_TOGETHER)
                        .parallel()
                        .mapToObj(part -> arrivals.subList(
                                part * DIFFED_TOGETHER, Math.min(arrivals.size(), (part + 1) * DIFFED_TOGETHER)))
                        .map(some -> diffs(some, current, _ -> new Before(Map.of(), madeLater)))
                        .flatMap(List::stream)
                        .toList());
        againWhereVersionsCount(arrivals, diffs);
        return new PendingChange(diffs);
    }

    /// Where a version is replaced, the stored version is looked up, so that an older one does not replace a newer.
    /// The contents are read again, because the first comparison changed them.
    private void againWhereVersionsCount(List<Incoming> arrivals, List<ContributionDiff> diffs) {
        List<Integer> places = IntStream.range(0, diffs.size())
                .filter(place -> diffs.get(place).replacesVersion())
                .boxed()
                .toList();
        if (places.isEmpty()) {
            return;
        }
        List<RecordId> records = places.stream()
                .flatMap(place -> arrivals.get(place).known().stream())
                .toList();
        Map<RecordId, Contents> current = store.contents(records);
        Map<RecordId, Map<Long, ItemVersion>> versions = versions(current, records);
        places.forEach(place -> diffs.set(
                place,
                diffs(
                                List.of(arrivals.get(place)),
                                current,
                                record -> new Before(versions.getOrDefault(record, Map.of()), madeLater))
                        .getFirst()));
    }

    /// The versions of the current items of these records.
    private Map<RecordId, Map<Long, ItemVersion>> versions(Map<RecordId, Contents> contents, List<RecordId> records) {
        Map<RecordId, Map<Long, ItemVersion>> versions = new HashMap<>();
        var digests = new Digests();
        for (StoredBlock block : store.blocks(records)) {
            Contents current = contents.getOrDefault(block.record(), Contents.empty());
            Map<Long, ItemVersion> ofRecord = versions.computeIfAbsent(block.record(), _ -> new HashMap<>());
            for (Item item : block.items()) {
                long key = item.key(digests);
                if (current.holds(key, item, digests) || current.holdsDeletion(key, item)) {
                    ofRecord.put(key, Arrivals.version(item));
                }
            }
        }
        return versions;
    }

    private List<ContributionDiff> diffs(
            List<Incoming> some, Map<RecordId, Contents> current, Function<RecordId, Before> before) {
        var digests = new Digests();
        List<ContributionDiff> diffs = new ArrayList<>(some.size());
        try (var packing = new Packing()) {
            for (Incoming arrived : some) {
                var diff = new ContributionDiff(
                        run,
                        arrived.known().map(current::get),
                        arrived.known().map(before).orElse(new Before(Map.of(), madeLater)),
                        digests,
                        drawing);
                diff.add(arrived, extract, packing);
                diffs.add(diff);
            }
        }
        return diffs;
    }
}
