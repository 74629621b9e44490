package kith.engine.linkage.matching;

import java.util.Arrays;
import java.util.stream.LongStream;

/// Keys of blocks, of which one is found in a step or two.
final class KeySet {

    static final KeySet NONE = new KeySet(new long[0]);

    private final long[] ascending;

    /// By open addressing; 0 where there is none.
    private final long[] slots;

    private KeySet(long[] ascending) {
        this.ascending = ascending;
        this.slots = new long[Integer.highestOneBit(Math.max(1, ascending.length)) * 4];
        for (long key : ascending) {
            slots[slot(key)] = key;
        }
    }

    static KeySet of(long... keys) {
        return new KeySet(Arrays.stream(keys).sorted().distinct().toArray());
    }

    KeySet with(long... more) {
        return of(
                LongStream.concat(Arrays.stream(ascending), Arrays.stream(more)).toArray());
    }

    boolean has(long key) {
        return slots[slot(key)] != 0;
    }

    int size() {
        return ascending.length;
    }

    long[] ascending() {
        return ascending.clone();
    }

    private int slot(long key) {
        int slot = (int) (key >>> 20) & (slots.length - 1);
        while (slots[slot] != 0 && slots[slot] != key) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
