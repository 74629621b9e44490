package kith.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.engine.feeds.FactExtractor;
import kith.engine.feeds.facts.Extracted;
import kith.kernel.RecordId;
import kith.record.Contents.Entry;
import kith.record.ContributionStore.DrawnFact;
import kith.record.Digests.Content;
import kith.record.RecordChange.Who;

/// Replays one record's blocks from the first: what is current at the end, and the facts it states.
final class Replay {

    private final RecordId record;
    private final Contents contents = Contents.empty();
    private final Map<Long, List<DrawnFact>> facts = new LinkedHashMap<>();
    private Who who = Who.UNSAID;
    private long saysWho;

    Replay(RecordId record) {
        this.record = record;
    }

    void replay(long run, List<Item> items, Digests digests, FactExtractor drawing) {
        for (Item item : items) {
            long key = item.key(digests);
            Content content = item.withdrawn() ? Content.NOTHING : digests.content(item);
            boolean follows = contents.find(key).isPresent();
            contents.put(new Entry(key, content, Math.toIntExact(run), item.withdrawn(), follows));
            if (item.withdrawn()) {
                withdraw(key);
            } else {
                draw(run, item, key, drawing);
            }
        }
    }

    private void withdraw(long key) {
        facts.remove(key);
        if (key == saysWho) {
            who = Who.TAKEN_BACK;
        }
    }

    private void draw(long run, Item item, long key, FactExtractor drawing) {
        Extracted drawn =
                drawing.draw(item.format(), item.type(), item.id(), item.header(), item.bytes(), item.label());
        drawn.details().ifPresent(details -> {
            who = new Who.Stated(details);
            saysWho = key;
        });
        facts.put(
                key,
                drawn.facts().stream()
                        .map(fact -> new DrawnFact(record, key, run, fact))
                        .toList());
    }

    Contents contents() {
        return contents;
    }

    Who who() {
        return who;
    }

    List<DrawnFact> facts() {
        return facts.values().stream().flatMap(List::stream).toList();
    }
}
