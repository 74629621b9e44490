package kith.engine.feeds.files;

import java.util.Arrays;

/// Some bytes within others, which stay where they are: not to be changed.
@SuppressWarnings("ArrayRecordComponent")
public record ByteSlice(byte[] buffer, int offset, int length) {

    public static final ByteSlice NOTHING = of(new byte[0]);

    /// All of some bytes.
    public static ByteSlice of(byte[] bytes) {
        return new ByteSlice(bytes, 0, bytes.length);
    }

    /// The same bytes on their own.
    public byte[] copy() {
        return Arrays.copyOfRange(buffer, offset, offset + length);
    }

    /// How many there are, and not what they say.
    @Override
    public String toString() {
        return length + " bytes";
    }
}
