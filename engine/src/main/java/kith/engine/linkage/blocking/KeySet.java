package kith.engine.linkage.blocking;

import java.util.Arrays;
import java.util.stream.LongStream;

/// BlockingKeys of blocks, of which one is found in a step or two.
public final class KeySet {

    static final KeySet NONE = new KeySet(new long[0]);

    private final long[] ascending;

    private final KeyNumbers numbers;

    private KeySet(long[] ascending) {
        this.ascending = ascending;
        this.numbers = new KeyNumbers(ascending.length);
        for (long key : ascending) {
            numbers.take(key);
        }
    }

    public static KeySet of(long... keys) {
        return new KeySet(Arrays.stream(keys).sorted().distinct().toArray());
    }

    KeySet with(long... more) {
        return of(
                LongStream.concat(Arrays.stream(ascending), Arrays.stream(more)).toArray());
    }

    boolean has(long key) {
        return numbers.find(key) != KeyNumbers.UNKNOWN;
    }

    public int size() {
        return ascending.length;
    }

    public long[] ascending() {
        return ascending.clone();
    }
}
