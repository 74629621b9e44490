package kith.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import kith.engine.feeds.FactExtractor;
import kith.engine.terms.SecurityLabel;
import kith.kernel.PartnerId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Changes the labels of what is stored, when a code has another label than before.
///
/// The bytes of an item stay as they came. An item that the law forbids to keep is removed, and so is every
/// earlier version of it that the law forbids.
@Service
public class StoredLabels {

    private final StoredLabelStore store;
    private final Contributions contributions;

    StoredLabels(StoredLabelStore store, Contributions contributions) {
        this.store = store;
        this.contributions = contributions;
    }

    /// A record, and the partner whose it is.
    public record RecordOfPartner(RecordId record, Optional<PartnerId> partner) {}

    /// The records after one, in the order of their numbers.
    @Transactional(readOnly = true)
    public List<RecordOfPartner> recordsAfter(RecordId after, int most) {
        return store.recordsAfter(after, most);
    }

    /// The highest number of a record.
    @Transactional(readOnly = true)
    public long highest() {
        return store.highest();
    }

    /// Gives every item of these records the label that it has now. The caller then rebuilds the records.
    ///
    /// @param labels the label of an item; empty where it may not be kept
    /// @return the records that were changed, each with the last import of which something changed
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<RecordId, RunId> change(
            Collection<RecordId> records, BiFunction<RecordId, Item, Optional<SecurityLabel>> labels) {
        Map<RecordId, RunId> changed = new LinkedHashMap<>();
        try (var packing = new Packing()) {
            Map<RecordId, Map<RunId, List<Item>>> items = new LinkedHashMap<>();
            store.items(
                    records,
                    (record, run, some) -> items.computeIfAbsent(record, _ -> new LinkedHashMap<>())
                            .computeIfAbsent(run, _ -> new ArrayList<>())
                            .addAll(some));
            items.forEach((record, ofRecord) -> ofRecord.forEach((run, before) -> {
                List<Item> after = before.stream()
                        .flatMap(item -> labelled(record, item, labels).stream())
                        .toList();
                if (!labelsOf(after).equals(labelsOf(before))) {
                    store.replace(record, run, blocks(after, packing));
                    changed.put(record, run);
                }
            }));
        }
        return changed;
    }

    private static List<SecurityLabel> labelsOf(List<Item> items) {
        return items.stream().map(Item::label).toList();
    }

    private static Optional<Item> labelled(
            RecordId record, Item item, BiFunction<RecordId, Item, Optional<SecurityLabel>> labels) {
        return item.withdrawn() ? Optional.of(item) : labels.apply(record, item).map(item::labelled);
    }

    private static List<Block> blocks(List<Item> items, Packing packing) {
        Map<SecurityLabel, List<Item>> byLabel = items.stream()
                .collect(Collectors.groupingBy(
                        Item::label, () -> new EnumMap<>(SecurityLabel.class), Collectors.toList()));
        List<Block> blocks = new ArrayList<>();
        byLabel.forEach((label, some) -> blocks.addAll(Block.of(label, some, packing)));
        return blocks;
    }

    /// Rebuilds contents and facts of records that were changed, and says who each is about.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<RecordId, RecordChange.Who> rebuild(Collection<RecordId> records, FactExtractor extractor) {
        return contributions.rebuild(records, extractor);
    }
}
