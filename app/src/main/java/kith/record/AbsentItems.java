package kith.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kith.engine.feeds.FactExtractor;
import kith.engine.feeds.items.ItemName;
import kith.kernel.PartnerId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.record.Contents.Entry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says what the items are that a full extract no longer has, and withdraws them.
@Service
public class AbsentItems {

    private final ContributionStore store;

    AbsentItems(ContributionStore store) {
        this.store = store;
    }

    /// The keys of the items that count in each of these records.
    @Transactional(readOnly = true)
    public Map<RecordId, List<Long>> current(Collection<RecordId> records) {
        return store.contents(records).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        contents -> contents.getValue().all().stream()
                                .filter(entry -> !entry.withdrawn())
                                .map(Entry::key)
                                .toList()));
    }

    /// What these items are, by record and key.
    @Transactional(readOnly = true)
    public List<AbsentItem> named(Map<RecordId, Set<Long>> absent) {
        Map<RecordId, Map<Long, AbsentItem>> named = new HashMap<>();
        var digests = new Digests();
        for (ContributionStore.StoredBlock block : store.blocks(absent.keySet())) {
            Set<Long> wanted = absent.getOrDefault(block.record(), Set.of());
            Map<Long, AbsentItem> ofRecord = named.computeIfAbsent(block.record(), _ -> new HashMap<>());
            for (Item item : block.items()) {
                long key = item.key(digests);
                if (wanted.contains(key) && !item.withdrawn()) {
                    ofRecord.put(key, new AbsentItem(block.record(), key, item.type(), item.id()));
                }
            }
        }
        return named.values().stream().flatMap(items -> items.values().stream()).toList();
    }

    /// Which of these records holds each of these items, also where it was taken back. An item is in one record.
    @Transactional(readOnly = true)
    public Map<ItemName, RecordId> holding(Collection<RecordId> records, Collection<ItemName> items) {
        var digests = new Digests();
        Map<Long, ItemName> wanted = new HashMap<>();
        items.forEach(item -> wanted.put(digests.key(item.type(), item.id()), item));
        Map<ItemName, RecordId> holding = new HashMap<>();
        store.contents(records)
                .forEach((record, contents) -> contents.all().forEach(entry -> {
                    ItemName item = wanted.get(entry.key());
                    if (item != null) {
                        holding.put(item, record);
                    }
                }));
        return holding;
    }

    /// The shelves of a partner for items that are about no person, by type.
    @Transactional(readOnly = true)
    public Map<String, RecordId> shelves(PartnerId partner) {
        return store.shelves(partner);
    }

    /// Prepares the withdrawal of these items. Nothing is written.
    @Transactional(readOnly = true)
    public PendingChange withdrawal(RunId run, List<Gone> gone, FactExtractor extractor) {
        Map<RecordId, Contents> before =
                store.contents(gone.stream().map(Gone::record).toList());
        var digests = new Digests();
        List<ContributionDiff> diffs = new ArrayList<>(gone.size());
        try (var packing = new Packing()) {
            for (Gone one : gone) {
                var diff = new ContributionDiff(
                        run,
                        Optional.ofNullable(before.get(one.record())),
                        ContributionDiff.Before.NOTHING,
                        digests,
                        extractor);
                diff.withdraw(one.localId(), one.keys(), packing);
                diffs.add(diff);
            }
        }
        return new PendingChange(diffs);
    }

    /// The items of one record that are to be withdrawn.
    ///
    /// @param localId what the partner calls the record
    public record Gone(RecordId record, String localId, Set<Long> keys) {

        public Gone {
            keys = Set.copyOf(keys);
        }
    }
}
