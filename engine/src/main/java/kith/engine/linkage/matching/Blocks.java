package kith.engine.linkage.matching;

import java.util.Arrays;
import java.util.stream.IntStream;
import kith.engine.linkage.values.Hash;

/// The records of one route, sorted into blocks.
final class Blocks {

    private static final int NONE = -1;

    private final long[] keys;
    private final int[] blockOf;
    private final int[] starts;
    private final int[] rows;

    private Blocks(long[] keys, int[] blockOf, int[] starts, int[] rows) {
        this.keys = keys;
        this.blockOf = blockOf;
        this.starts = starts;
        this.rows = rows;
    }

    /// Blocks of one record are left out.
    static Blocks of(Routes routes, int route, Records records) {
        long[] keyOf = new long[records.size()];
        Work.rows(records.size(), row -> keyOf[row] = routes.key(route, records, row));
        return of(keyOf);
    }

    static Blocks of(long[] keyOf) {
        Numbering numbering = new Numbering(keyOf.length);
        int[] blockOf = new int[keyOf.length];
        for (int row = 0; row < keyOf.length; row++) {
            blockOf[row] = keyOf[row] == 0 ? NONE : numbering.number(keyOf[row]);
        }
        int[] sizes = new int[numbering.size()];
        for (int block : blockOf) {
            if (block != NONE) {
                sizes[block]++;
            }
        }
        return sorted(blockOf, sizes, numbering.keys());
    }

    /// Numbers the blocks of more than one anew, and sorts the rows into them.
    private static Blocks sorted(int[] blockOf, int[] sizes, long[] keyOfBlock) {
        int[] renumbered = new int[sizes.length];
        int blocks = 0;
        int members = 0;
        for (int block = 0; block < sizes.length; block++) {
            renumbered[block] = sizes[block] < 2 ? NONE : blocks++;
            members += sizes[block] < 2 ? 0 : sizes[block];
        }
        long[] keys = new long[blocks];
        int[] starts = new int[blocks + 1];
        for (int block = 0; block < sizes.length; block++) {
            if (renumbered[block] != NONE) {
                keys[renumbered[block]] = keyOfBlock[block];
                starts[renumbered[block] + 1] = sizes[block];
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        int[] rows = new int[members];
        for (int row = 0; row < blockOf.length; row++) {
            int block = blockOf[row] == NONE ? NONE : renumbered[blockOf[row]];
            blockOf[row] = block;
            if (block != NONE) {
                rows[next[block]++] = row;
            }
        }
        return new Blocks(keys, blockOf, starts, rows);
    }

    int count() {
        return keys.length;
    }

    int start(int block) {
        return starts[block];
    }

    int row(int at) {
        return rows[at];
    }

    boolean areTogether(int one, int other) {
        return blockOf[one] == blockOf[other] && blockOf[one] != NONE;
    }

    int size(int block) {
        return starts[block + 1] - starts[block];
    }

    long pairs(int block) {
        long size = size(block);
        return size * (size - 1) / 2;
    }

    double pairs() {
        return IntStream.range(0, count()).mapToDouble(this::pairs).sum();
    }

    /// The keys of the blocks that have more records than that.
    long[] largerThan(int most) {
        return IntStream.range(0, count())
                .filter(block -> size(block) > most)
                .mapToLong(block -> keys[block])
                .toArray();
    }

    /// Whether a block is among a share of all blocks, the same blocks every time.
    boolean isInSample(int block, double share) {
        return share >= 1 || (Hash.mix(keys[block]) >>> 11) * 0x1.0p-53 < share;
    }

    /// Numbers keys in the order in which they come, by open addressing.
    private static final class Numbering {

        private long[] slots;
        private int[] numbers;
        private long[] keys = new long[16];
        private int size;

        Numbering(int expected) {
            int room = Integer.highestOneBit(Math.max(16, expected)) * 4;
            slots = new long[room];
            numbers = new int[room];
        }

        int number(long key) {
            int slot = (int) (key >>> 20) & slots.length - 1;
            while (slots[slot] != 0) {
                if (slots[slot] == key) {
                    return numbers[slot];
                }
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = key;
            numbers[slot] = size;
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
            }
            keys[size] = key;
            return size++;
        }

        int size() {
            return size;
        }

        long[] keys() {
            return keys;
        }
    }
}
