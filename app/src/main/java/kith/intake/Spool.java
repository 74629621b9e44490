package kith.intake;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kith.engine.feeds.DataClass;
import kith.engine.feeds.Format;
import kith.engine.feeds.Sent;
import kith.record.Item;
import org.jspecify.annotations.Nullable;

/// All that a feed holds, put together by whom it is about: files come by type, and blocks are by person.
///
/// Small feeds stay in memory. Larger ones go to compressed files, as many as it takes for one of them to fit in memory
/// at a time. The files hold personal data: they stand in a folder of their own that only the owner can read, and are
/// gone when the spool is closed.
final class Spool implements AutoCloseable {

    /// How much one bucket should hold once it is opened, in bytes.
    private static final long BUCKET = 12L << 20;

    /// How much may wait in memory before it goes to the files, in bytes.
    private static final long IN_MEMORY = 32L << 20;

    private static final int MOST_BUCKETS = 4_000;

    private final Path folder;
    private final long inMemory;
    private final Bucket[] buckets;
    private final Names types = new Names();
    private final Names files = new Names();
    private final List<byte[]> headers = new ArrayList<>();
    private final IdentityHashMap<byte[], Integer> headerNumbers = new IdentityHashMap<>();
    private long waiting;

    /// @param expected how long everything will be once it is opened, in bytes, as far as can be told
    Spool(Path folder, long expected) {
        this(folder, expected, BUCKET, IN_MEMORY);
    }

    Spool(Path folder, long expected, long bucket, long inMemory) {
        this.folder = folder;
        this.inMemory = inMemory;
        this.buckets = new Bucket[Math.clamp(expected / bucket, 1, MOST_BUCKETS)];
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = new Bucket(folder.resolve("bucket-" + i));
        }
    }

    void add(Sent sent) {
        String about = sent.about();
        Bucket bucket =
                buckets[Math.floorMod((about == null ? sent.type() : about).hashCode() * 0x9E3779B1, buckets.length)];
        int before = bucket.waiting.size();
        try {
            write(bucket.out, sent, about);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        waiting += bucket.waiting.size() - before;
        if (waiting > inMemory) {
            spill();
        }
    }

    private void write(DataOutputStream out, Sent sent, @Nullable String about) throws IOException {
        out.writeBoolean(about != null);
        if (about != null) {
            out.writeUTF(about);
        }
        out.writeInt(files.number(sent.file()));
        out.writeLong(sent.line());
        out.writeInt(types.number(sent.type()));
        out.writeUTF(sent.id());
        out.writeByte(sent.format().code());
        out.writeByte(sent.dataClass().code());
        out.writeBoolean(sent.withdrawn());
        out.writeInt(headerNumbers.computeIfAbsent(sent.header(), header -> {
            headers.add(header);
            return headers.size() - 1;
        }));
        out.writeInt(sent.length());
        out.write(sent.buffer(), sent.offset(), sent.length());
    }

    private void spill() {
        for (Bucket bucket : buckets) {
            bucket.spill();
        }
        waiting = 0;
    }

    int buckets() {
        return buckets.length;
    }

    /// How much waits in memory, in bytes.
    long waiting() {
        return waiting;
    }

    /// Everything about the people of one bucket, in the order it came; what is about nobody, by type.
    List<Pile> open(int bucket) {
        Map<String, Pile> people = new TreeMap<>();
        Map<String, Pile> shelves = new TreeMap<>();
        try (var in = new DataInputStream(new BufferedInputStream(buckets[bucket].in(), 1 << 16))) {
            int first = in.read();
            while (first >= 0) {
                String about = first == 0 ? null : in.readUTF();
                String file = files.name(in.readInt());
                long line = in.readLong();
                String type = types.name(in.readInt());
                String id = in.readUTF();
                Format format = Format.of(in.readByte());
                DataClass dataClass = DataClass.of(in.readByte());
                boolean withdrawn = in.readBoolean();
                byte[] header = headers.get(in.readInt());
                byte[] bytes = in.readNBytes(in.readInt());
                Item item = new Item(format, type, id, dataClass, withdrawn, header, bytes);
                Pile pile = about == null
                        ? shelves.computeIfAbsent(type, Pile::ofShelf)
                        : people.computeIfAbsent(about, Pile::ofPerson);
                pile.add(item, file, line);
                first = in.read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Stream.concat(shelves.values().stream(), people.values().stream())
                .toList();
    }

    @Override
    public void close() {
        for (Bucket bucket : buckets) {
            bucket.delete();
        }
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private static final class Bucket {

        private final Path file;
        private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(waiting);

        Bucket(Path file) {
            this.file = file;
        }

        void spill() {
            if (waiting.size() == 0) {
                return;
            }
            try (OutputStream to = new ZstdOutputStream(
                    Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND), 1)) {
                waiting.writeTo(to);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            waiting.reset();
        }

        InputStream in() throws IOException {
            InputStream rest = new ByteArrayInputStream(waiting.toByteArray());
            return Files.exists(file)
                    ? new SequenceInputStream(new ZstdInputStream(Files.newInputStream(file)), rest)
                    : rest;
        }

        void delete() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
