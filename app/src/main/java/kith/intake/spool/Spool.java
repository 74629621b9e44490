package kith.intake.spool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kith.engine.feeds.files.ByteSlice;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.Format;
import kith.engine.terms.SecurityLabel;
import kith.record.Item;
import org.jspecify.annotations.Nullable;

/// All that a feed holds, put together by whom it is about: files come by type, and blocks are by person.
///
/// Small feeds stay in memory. Larger ones go to a compressed file, in as many buckets as it takes for one of
/// them to fit in memory at a time. What is about one person is all in one bucket.
public final class Spool implements AutoCloseable {

    /// How much one bucket should hold once it is opened, in bytes.
    private static final long BUCKET = 12L << 20;

    /// How much may wait in memory before it goes to the file, in bytes.
    private static final int IN_MEMORY = 16 << 20;

    private static final int MOST_BUCKETS = 4_000;

    /// An entry is longer than what was sent, by whose it is and where it stood: by a quarter or so.
    private static final int SHARE_OF_WHAT_IS_KNOWN_OF_EACH = 4;

    private static final int ABOUT_NOBODY = -1;

    /// Everything of an entry that has the same length in each.
    private static final int FIXED = 6 * Integer.BYTES + Long.BYTES + 3;

    private static final Comparator<SubjectItems> BY_NAME = Comparator.comparing(SubjectItems::name);

    private final Path folder;
    private final int buckets;
    private final Names types = new Names();
    private final Names files = new Names();
    private final List<byte[]> headers = new ArrayList<>();
    private final IdentityHashMap<byte[], Integer> headerNumbers = new IdentityHashMap<>();
    private @Nullable EntryBuffer waiting;
    private @Nullable Frames frames;

    /// @param folder where its file is made, once one is needed
    /// @param expected how long everything will be once it is opened, in bytes, as far as can be told
    public Spool(Path folder, long expected) {
        this(folder, expected, BUCKET, IN_MEMORY);
    }

    Spool(Path folder, long expected, long bucket, int inMemory) {
        this.folder = folder;
        this.buckets = Math.clamp(expected / bucket, 1, MOST_BUCKETS);
        this.waiting = new EntryBuffer(buckets, expected + expected / SHARE_OF_WHAT_IS_KNOWN_OF_EACH, inMemory);
    }

    /// Where the system keeps what is soon gone.
    public static Path temporaryFolder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /// @throws IllegalStateException when a bucket has been opened already
    public void add(FeedItem sent) {
        byte[] about = sent.about() == null ? null : sent.about().getBytes(StandardCharsets.UTF_8);
        byte[] id = sent.id().getBytes(StandardCharsets.UTF_8);
        ByteSlice bytes = sent.bytes();
        int length = Math.addExact(FIXED + (about == null ? 0 : about.length) + id.length, bytes.length());
        EntryBuffer room = waiting();
        if (!room.hasRoomFor(length)) {
            spill(room);
        }
        ByteBuffer entry = room.entry(bucketOf(sent), length);
        if (about == null) {
            entry.putInt(ABOUT_NOBODY);
        } else {
            entry.putInt(about.length).put(about);
        }
        entry.putInt(files.number(sent.file())).putLong(sent.line());
        entry.putInt(types.number(sent.type())).putInt(id.length).put(id);
        entry.put((byte) sent.format().code()).put((byte) sent.label().code());
        entry.put((byte) (sent.withdrawn() ? 1 : 0)).putInt(headerNumber(sent.header()));
        entry.putInt(bytes.length()).put(bytes.buffer(), bytes.offset(), bytes.length());
    }

    private int bucketOf(FeedItem sent) {
        String about = sent.about();
        return Math.floorMod((about == null ? sent.type() : about).hashCode() * 0x9E3779B1, buckets);
    }

    private int headerNumber(byte[] header) {
        return headerNumbers.computeIfAbsent(header, one -> {
            headers.add(one);
            return headers.size() - 1;
        });
    }

    private EntryBuffer waiting() {
        if (waiting == null) {
            throw new IllegalStateException("Nothing can be added once everything is being taken out");
        }
        return waiting;
    }

    private void spill(EntryBuffer full) {
        try {
            if (frames == null) {
                frames = Frames.in(folder, buckets);
            }
            for (int bucket = 0; bucket < buckets; bucket++) {
                byte[] together = full.of(bucket);
                if (together.length > 0) {
                    frames.append(bucket, together);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        full.clear();
    }

    public int buckets() {
        return buckets;
    }

    /// How much waits in memory, in bytes.
    long waits() {
        return waiting == null ? 0 : waiting.length();
    }

    /// Everything about the people of one bucket, in the order it came; what is about nobody, by type.
    public List<SubjectItems> open(int bucket) {
        Map<String, SubjectItems> people = new HashMap<>();
        Map<String, SubjectItems> shelves = new HashMap<>();
        stretches(bucket).forEach(stretch -> {
            var in = new Opened(stretch, ByteBuffer.wrap(stretch));
            while (in.at().hasRemaining()) {
                int about = in.at().getInt();
                SubjectItems subject =
                        about == ABOUT_NOBODY ? null : people.computeIfAbsent(in.text(about), SubjectItems::ofPerson);
                String file = files.name(in.at().getInt());
                long line = in.at().getLong();
                String type = types.name(in.at().getInt());
                if (subject == null) {
                    subject = shelves.computeIfAbsent(type, SubjectItems::ofShelf);
                }
                subject.add(item(in, type), file, line);
            }
        });
        return Stream.concat(
                        shelves.values().stream().sorted(BY_NAME),
                        people.values().stream().sorted(BY_NAME))
                .toList();
    }

    private Item item(Opened in, String type) {
        String id = in.text(in.at().getInt());
        Format format = Format.of(in.at().get());
        SecurityLabel label = SecurityLabel.of(in.at().get());
        boolean withdrawn = in.at().get() != 0;
        byte[] header = headers.get(in.at().getInt());
        return new Item(
                format, type, id, label, withdrawn, header, in.stretch(in.at().getInt()));
    }

    private List<byte[]> stretches(int bucket) {
        if (frames == null) {
            return List.of(waiting().of(bucket));
        }
        if (waiting != null) {
            spill(waiting);
            waiting = null;
        }
        try {
            return frames.of(bucket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (frames != null) {
            frames.close();
        }
    }

    /// Entries one behind the other, and where in them is being read.
    @SuppressWarnings("ArrayRecordComponent")
    private record Opened(byte[] bytes, ByteBuffer at) {

        ByteSlice stretch(int length) {
            var stretch = new ByteSlice(bytes, at.position(), length);
            at.position(at.position() + length);
            return stretch;
        }

        String text(int length) {
            ByteSlice text = stretch(length);
            return new String(bytes, text.offset(), length, StandardCharsets.UTF_8);
        }
    }

    /// Words that come again and again, by number.
    private static final class Names {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> names = new ArrayList<>();

        int number(String name) {
            return numbers.computeIfAbsent(name, _ -> {
                names.add(name);
                return names.size() - 1;
            });
        }

        String name(int number) {
            return names.get(number);
        }
    }
}
