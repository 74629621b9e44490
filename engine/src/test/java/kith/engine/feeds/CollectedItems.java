package kith.engine.feeds;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kith.engine.feeds.items.Ending;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.FhirVersion;
import kith.engine.feeds.items.Receiver;
import kith.engine.feeds.items.Rejected;
import kith.engine.labels.CodeLabels;
import kith.engine.terms.SecurityLabel;
import org.jspecify.annotations.Nullable;

/// Keeps all that a reader hands over.
final class CollectedItems implements Receiver {

    final List<Item> items = new ArrayList<>();
    final List<FhirVersion> versions = new ArrayList<>();
    final List<Rejected> rejected = new ArrayList<>();
    long read;

    static CollectedItems from(Path file) {
        var taken = new CollectedItems();
        taken.ending = new FeedReader(CodeLabels.shipped()).read(file, taken);
        return taken;
    }

    @Nullable
    Ending ending;

    @Override
    public void sent(FeedItem sent) {
        sent.version().ifPresent(versions::add);
        items.add(new Item(
                sent.line(),
                sent.entry(),
                sent.type(),
                sent.id(),
                sent.about(),
                sent.label(),
                sent.unknownType(),
                sent.withdrawn(),
                new String(sent.copy(), StandardCharsets.ISO_8859_1)));
    }

    @Override
    public void rejected(Rejected one) {
        rejected.add(one);
    }

    @Override
    public void read(long bytes) {
        read += bytes;
    }

    /// The only item there is.
    Item item() {
        if (items.size() != 1 || !rejected.isEmpty()) {
            throw new AssertionError(items + " " + rejected);
        }
        return items.getFirst();
    }

    List<String> ids() {
        return items.stream().map(Item::id).toList();
    }

    List<String> reasons() {
        return rejected.stream()
                .map(one -> one.file() + ":" + one.line() + " " + one.reason())
                .toList();
    }

    record Item(
            long line,
            int entry,
            String type,
            String id,
            @Nullable String about,
            SecurityLabel label,
            boolean unknownType,
            boolean withdrawn,
            String bytes) {}
}
