package kith.record;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kith.record.Digests.Content;

/// What is current of one record: for each item that ever came, the hash of its bytes, the run that brought
/// them, and whether it has been taken back since.
///
/// Packed in ascending order of key, 29 bytes an entry: key 8, hash 16, run 4, flags 1.
final class Contents {

    static final int ENTRY_BYTES = Long.BYTES + Digests.CONTENT_BYTES + Integer.BYTES + 1;

    private static final int WITHDRAWN = 1;
    private static final int FOLLOWS_ANOTHER = 2;

    private final SortedMap<Long, Entry> entries;

    private Contents(SortedMap<Long, Entry> entries) {
        this.entries = entries;
    }

    static Contents empty() {
        return new Contents(new TreeMap<>());
    }

    static Contents unpack(byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        SortedMap<Long, Entry> entries = new TreeMap<>();
        while (bytes.hasRemaining()) {
            long key = bytes.getLong();
            Content content = new Content(bytes.getLong(), bytes.getLong());
            int run = bytes.getInt();
            byte flags = bytes.get();
            entries.put(key, new Entry(key, content, run, (flags & WITHDRAWN) != 0, (flags & FOLLOWS_ANOTHER) != 0));
        }
        return new Contents(entries);
    }

    byte[] pack() {
        ByteBuffer bytes = ByteBuffer.allocate(entries.size() * ENTRY_BYTES);
        for (Entry entry : entries.values()) {
            bytes.putLong(entry.key())
                    .putLong(entry.content().high())
                    .putLong(entry.content().low())
                    .putInt(entry.run())
                    .put((byte) ((entry.withdrawn() ? WITHDRAWN : 0) | (entry.followsAnother() ? FOLLOWS_ANOTHER : 0)));
        }
        return bytes.array();
    }

    Optional<Entry> find(long key) {
        return Optional.ofNullable(entries.get(key));
    }

    /// Whether this version of the item is the one that is current.
    boolean holds(long key, Item item, Digests digests) {
        return find(key)
                .filter(entry -> !entry.withdrawn()
                        && !item.withdrawn()
                        && entry.content().equals(digests.content(item)))
                .isPresent();
    }

    /// Whether the item is what takes back the one that was current.
    boolean holdsDeletion(long key, Item item) {
        return item.withdrawn() && find(key).filter(Entry::withdrawn).isPresent();
    }

    void put(Entry entry) {
        entries.put(entry.key(), entry);
    }

    Collection<Entry> all() {
        return entries.values();
    }

    /// @param followsAnother whether the partner had said something else under this key before
    record Entry(long key, Content content, int run, boolean withdrawn, boolean followsAnother) {}
}
