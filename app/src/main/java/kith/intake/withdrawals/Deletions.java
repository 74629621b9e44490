package kith.intake.withdrawals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.ItemName;
import kith.engine.feeds.items.Rejected;
import kith.kernel.PartnerId;
import kith.kernel.RecordId;
import kith.people.records.KnownRecord;
import kith.people.records.People;
import kith.record.AbsentItems;

/// What a feed deletes by type and id alone, without saying whose it was. It is looked up in the rest of the feed,
/// and in the partner's own records.
public final class Deletions {

    private static final int RECORDS_AT_ONCE = 2_000;

    /// More names than this of a history are not remembered. What is deleted may still be in the records.
    private static final int MOST_REMEMBERED = 200_000;

    private final List<FeedItem> waiting = new ArrayList<>();
    private final Set<ItemName> names = new HashSet<>();
    private final Map<ItemName, String> subjects = new HashMap<>();
    private boolean history;

    /// Something else begins than a history.
    public void file() {
        history = false;
    }

    public void history() {
        history = true;
    }

    /// Keeps a deletion until its subject is known.
    public void add(FeedItem deletion) {
        waiting.add(deletion.copyAbout(null));
        names.add(name(deletion));
    }

    /// Another item of the feed may say whose it is that is deleted.
    public void pass(FeedItem item) {
        String about = item.about();
        if (about != null && (history || !names.isEmpty())) {
            ItemName name = name(item);
            if (names.contains(name) || (history && subjects.size() < MOST_REMEMBERED)) {
                subjects.put(name, about);
            }
        }
    }

    public boolean isEmpty() {
        return waiting.isEmpty();
    }

    /// What became of the deletions: those whose subject is known now, and those of what Kith does not hold.
    public record Resolved(List<FeedItem> found, List<Rejected> unknown) {}

    public Resolved resolve(PartnerId partner, People people, AbsentItems items) {
        Set<ItemName> missing =
                names.stream().filter(name -> !subjects.containsKey(name)).collect(Collectors.toSet());
        Set<ItemName> shelved = missing.isEmpty()
                ? Set.of()
                : items.holding(items.shelves(partner).values(), missing).keySet();
        List<KnownRecord> page =
                missing.isEmpty() ? List.of() : people.recordsOf(partner, new RecordId(0), RECORDS_AT_ONCE);
        while (!page.isEmpty()) {
            Map<RecordId, String> localIds =
                    page.stream().collect(Collectors.toMap(KnownRecord::record, KnownRecord::localId));
            items.holding(localIds.keySet(), missing)
                    .forEach((name, record) -> subjects.put(name, localIds.getOrDefault(record, "")));
            page = people.recordsOf(partner, page.getLast().record(), RECORDS_AT_ONCE);
        }
        var resolved = new Resolved(new ArrayList<>(), new ArrayList<>());
        for (FeedItem deletion : waiting) {
            String about = subjects.get(name(deletion));
            if (about != null) {
                resolved.found().add(deletion.copyAbout(about));
            } else if (shelved.contains(name(deletion))) {
                resolved.found().add(deletion);
            } else {
                resolved.unknown()
                        .add(
                                Rejected.ofItem(
                                        deletion,
                                        "It deletes something that Kith does not have from this partner, so nothing was deleted."));
            }
        }
        return resolved;
    }

    private static ItemName name(FeedItem item) {
        return new ItemName(item.type(), item.id());
    }
}
