package kith.engine.linkage.blocking;

import java.util.Arrays;
import java.util.stream.IntStream;
import kith.engine.linkage.values.Hash;

/// The records of one rule, sorted into blocks. Blocks of one record are left out.
public final class Blocks {

    private static final int NONE = -1;
    private static final int COUNTERS = 1 << 20;

    private final long[] keyOf;
    private final int[] starts;
    private final int[] rows;

    private Blocks(long[] keyOf, int[] starts, int[] rows) {
        this.keyOf = keyOf;
        this.starts = starts;
        this.rows = rows;
    }

    /// @param share of the blocks that is wanted, always the same ones
    public static Blocks of(long[] keyOf, double share) {
        KeyNumbers numbers = new KeyNumbers((int) (keyOf.length * share));
        int[] blockOf = new int[keyOf.length];
        for (int row = 0; row < keyOf.length; row++) {
            blockOf[row] = isWanted(keyOf[row], share) ? numbers.take(keyOf[row]) : NONE;
        }
        int[] sizes = new int[numbers.size()];
        for (int block : blockOf) {
            if (block != NONE) {
                sizes[block]++;
            }
        }
        return sorted(keyOf, blockOf, sizes);
    }

    private static boolean isWanted(long key, double share) {
        return key != 0 && (share >= 1 || (Hash.mix(key) >>> 11) * 0x1.0p-53 < share);
    }

    private static Blocks sorted(long[] keyOf, int[] blockOf, int[] sizes) {
        int[] next = new int[sizes.length];
        int[] starts = new int[sizes.length + 1];
        int blocks = 0;
        int members = 0;
        for (int block = 0; block < sizes.length; block++) {
            next[block] = NONE;
            if (sizes[block] > 1) {
                next[block] = members;
                members += sizes[block];
                starts[++blocks] = members;
            }
        }
        int[] rows = new int[members];
        for (int row = 0; row < blockOf.length; row++) {
            if (blockOf[row] != NONE && next[blockOf[row]] != NONE) {
                rows[next[blockOf[row]]++] = row;
            }
        }
        return new Blocks(keyOf, Arrays.copyOf(starts, blocks + 1), rows);
    }

    public int count() {
        return starts.length - 1;
    }

    int start(int block) {
        return starts[block];
    }

    int row(int at) {
        return rows[at];
    }

    boolean areTogether(int one, int other) {
        return keyOf[one] == keyOf[other] && keyOf[one] != 0;
    }

    public int size(int block) {
        return starts[block + 1] - starts[block];
    }

    public long pairs(int block) {
        long size = size(block);
        return size * (size - 1) / 2;
    }

    public double pairs() {
        return IntStream.range(0, count()).mapToDouble(this::pairs).sum();
    }

    /// The keys that more rows have than that. Most are ruled out by counting roughly.
    static long[] commonerThan(int most, long[] keyOf) {
        int[] counters = new int[COUNTERS];
        for (long key : keyOf) {
            counters[(int) key & (COUNTERS - 1)] += key == 0 ? 0 : 1;
        }
        long[] suspects = Arrays.stream(keyOf)
                .map(key -> key != 0 && counters[(int) key & (COUNTERS - 1)] > most ? key : 0)
                .filter(key -> key != 0)
                .sorted()
                .toArray();
        return IntStream.range(0, suspects.length - most)
                .filter(i -> suspects[i] == suspects[i + most] && (i == 0 || suspects[i - 1] != suspects[i]))
                .mapToLong(i -> suspects[i])
                .toArray();
    }
}
