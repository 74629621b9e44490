package kith.intake.spool;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// What waits in memory to be put together: entry after entry in one stretch of bytes, each pointing back at
/// the one before it in its bucket. So it is as long as what is in it, however many buckets there are.
final class EntryBuffer {

    private static final int NONE = -1;
    private static final int POINTER = Integer.BYTES + Integer.BYTES;
    private static final int LEAST = 1 << 16;

    private final int[] last;
    private final int[] entries;
    private final int most;
    private ByteBuffer bytes;

    /// @param expected how long it is likely to become, in bytes
    /// @param most longer than this it does not become, but for a single entry
    EntryBuffer(int buckets, long expected, int most) {
        this.last = new int[buckets];
        this.entries = new int[buckets];
        this.most = most;
        this.bytes = ByteBuffer.allocate(Math.min(most, Math.clamp(expected, LEAST, Integer.MAX_VALUE)));
        clear();
    }

    void clear() {
        bytes.clear();
        Arrays.fill(last, NONE);
        Arrays.fill(entries, 0);
    }

    /// Whether an entry fits beside what is there. One longer than everything may be fits where there is
    /// nothing else.
    boolean hasRoomFor(int length) {
        return bytes.position() == 0 || (long) bytes.position() + POINTER + length <= most;
    }

    /// Where an entry of a bucket is to be written, all of it, before anything else is asked for.
    ByteBuffer entry(int bucket, int length) {
        makeRoom(POINTER + length);
        int at = bytes.position();
        bytes.putInt(last[bucket]).putInt(length);
        last[bucket] = at;
        entries[bucket]++;
        return bytes;
    }

    private void makeRoom(int length) {
        if (bytes.remaining() < length) {
            long wanted = Math.max(Math.min(2L * bytes.capacity(), most), (long) bytes.position() + length);
            bytes.flip();
            bytes = ByteBuffer.allocate(Math.toIntExact(wanted)).put(bytes);
        }
    }

    /// How long it is, in bytes.
    int length() {
        return bytes.position();
    }

    /// The entries of a bucket in the order in which they came, one behind the other.
    byte[] of(int bucket) {
        int[] starts = new int[entries[bucket]];
        int length = 0;
        int at = last[bucket];
        for (int entry = starts.length - 1; entry >= 0; entry--) {
            starts[entry] = at;
            length += bytes.getInt(at + Integer.BYTES);
            at = bytes.getInt(at);
        }
        byte[] together = new byte[length];
        int to = 0;
        for (int start : starts) {
            int count = bytes.getInt(start + Integer.BYTES);
            bytes.get(start + POINTER, together, to, count);
            to += count;
        }
        return together;
    }
}
