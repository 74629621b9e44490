package kith.engine.feeds.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
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
            in = new Members(raw);
        }
        int read = in.read(into, offset, length);
        unpacked += Math.max(read, 0);
        if (isTooMuch(unpacked, packed.getAsLong())) {
            throw new TooLarge();
        }
        return read;
    }

    /// Whether so many bytes are more than so many packed ones can hold of real records.
    static boolean isTooMuch(long unpacked, long packed) {
        return unpacked > MOST_BYTES || (unpacked > ALWAYS_TAKEN && unpacked / MOST_TIMES > packed);
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }

    /// The members of a gzip, one after the other. Where the next one does not begin as it should, the JDK ends
    /// without a word; what follows would be lost.
    private static final class Members extends GZIPInputStream {

        private static final int TRAILER = 8;

        Members(InputStream raw) throws IOException {
            super(raw, CHUNK);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read < 0 && length > 0 && somethingFollows()) {
                throw new ZipException("Something follows that is no gzip");
            }
            return read;
        }

        /// Zeros are no more than padding.
        private boolean somethingFollows() throws IOException {
            for (int at = len - inf.getRemaining() + TRAILER; at < len; at++) {
                if (buf[at] != 0) {
                    return true;
                }
            }
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != 0) {
                    return true;
                }
            }
            return false;
        }
    }

    /// It unpacks to more than is taken.
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1;
    }
}
