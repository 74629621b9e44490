package kith.intake.spool;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// A file of compressed stretches, each of one bucket and pointing back at the one before it of the same
/// bucket: so that one file serves any number of buckets, and memory holds one number for each.
///
/// A frame is where the one before it stands (8 bytes, or -1), how long it is opened and how long as it stands
/// (4 each), and Zstandard. They hold personal data: the file is its owner's alone and has no name from the
/// moment it is open, so that nothing of it stays whatever becomes of the process.
final class Frames implements AutoCloseable {

    private static final long NONE = -1;
    private static final int HEAD = Long.BYTES + Integer.BYTES + Integer.BYTES;
    private static final int LEVEL = 1;

    private final FileChannel file;
    private final ZstdCompressCtx compressing = new ZstdCompressCtx().setLevel(LEVEL);
    private final long[] last;
    private ByteBuffer frame = ByteBuffer.allocate(1 << 16);
    private long length;

    private Frames(FileChannel file, int buckets) {
        this.file = file;
        this.last = new long[buckets];
        Arrays.fill(last, NONE);
    }

    static Frames in(Path folder, int buckets) throws IOException {
        Path path = Files.createTempFile(
                folder,
                "kith-import-",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Files.delete(path);
        return new Frames(file, buckets);
    }

    void append(int bucket, byte[] bytes) throws IOException {
        int most = HEAD + Math.toIntExact(Zstd.compressBound(bytes.length));
        if (frame.capacity() < most) {
            frame = ByteBuffer.allocate(most);
        }
        int compressed =
                compressing.compressByteArray(frame.array(), HEAD, frame.capacity() - HEAD, bytes, 0, bytes.length);
        frame.clear().putLong(last[bucket]).putInt(bytes.length).putInt(compressed);
        frame.position(0).limit(HEAD + compressed);
        last[bucket] = length;
        while (frame.hasRemaining()) {
            length += file.write(frame, length);
        }
    }

    /// The stretches of a bucket in the order in which they were appended.
    List<byte[]> of(int bucket) throws IOException {
        Deque<Head> heads = new ArrayDeque<>();
        for (long at = last[bucket]; at != NONE; at = heads.getFirst().previous()) {
            heads.addFirst(head(at));
        }
        List<byte[]> opened = new ArrayList<>();
        for (Head head : heads) {
            byte[] body = read(head.at() + HEAD, head.compressed()).array();
            opened.add(Zstd.decompress(body, head.opened()));
        }
        return opened;
    }

    private Head head(long at) throws IOException {
        ByteBuffer bytes = read(at, HEAD);
        return new Head(at, bytes.getLong(), bytes.getInt(), bytes.getInt());
    }

    private ByteBuffer read(long at, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException("The file in which the import sorts ends too soon");
            }
        }
        return bytes.flip();
    }

    @Override
    public void close() {
        compressing.close();
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Head(long at, long previous, int opened, int compressed) {}
}
