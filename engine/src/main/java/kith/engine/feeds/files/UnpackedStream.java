package kith.engine.feeds.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Unpacks gzip, and no more of it than real records can hold. It opens the gzip at the first read, so that a file cut
/// in its header is a file cut short like any other.
final class UnpackedStream extends InputStream {

    /// FHIR as JSON packs to about a sixteenth, repetitive CSV to a hundredth.
    static final int MOST_TIMES = 250;

    private static final long MOST_BYTES = 64L << 30;
    private static final long ALWAYS_TAKEN = 16L << 20;
    private static final int CHUNK = 64 * 1024;

    private final InputStream raw;
    private final LongSupplier packed;
    private @Nullable InputStream in;
    private long unpacked;

    /// @param packed how many bytes of the file have been read so far
    UnpackedStream(InputStream raw, LongSupplier packed) {
        this.raw = raw;
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (in == null) {
            in = new GZIPInputStream(raw, CHUNK);
        }
        int read = in.read(into, offset, length);
        unpacked += Math.max(read, 0);
        if (unpacked > MOST_BYTES || (unpacked > ALWAYS_TAKEN && unpacked / MOST_TIMES > packed.getAsLong())) {
            throw new TooLarge();
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }

    /// It unpacks to more than is taken.
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1;
    }
}
