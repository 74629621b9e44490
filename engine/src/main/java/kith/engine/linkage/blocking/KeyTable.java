package kith.engine.linkage.blocking;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Which records have a key. Each record has as many places as there are rules; the places of one key hang
/// together.
public final class KeyTable {

    private static final int END = -1;

    private final int rules;
    private final KeyNumbers numbers = new KeyNumbers(1 << 9);

    /// By the number of a key, the first of its places.
    private int[] heads = new int[1 << 9];

    private long[] keys = new long[0];
    private int[] next = new int[0];

    public KeyTable(int rules) {
        this.rules = rules;
    }

    /// Makes the keys of a record these and no others.
    public void put(int row, long[] of) {
        makeRoom(row);
        for (int i = 0; i < rules; i++) {
            int place = row * rules + i;
            if (keys[place] != 0) {
                unlink(place);
            }
            keys[place] = i < of.length ? of[i] : 0;
            if (keys[place] != 0) {
                link(place);
            }
        }
    }

    /// Gives every record that has the key.
    public void each(long key, IntConsumer taker) {
        int number = numbers.find(key);
        if (number != KeyNumbers.UNKNOWN) {
            for (int place = heads[number]; place != END; place = next[place]) {
                taker.accept(place / rules);
            }
        }
    }

    private void link(int place) {
        int known = numbers.size();
        int number = numbers.take(keys[place]);
        if (number == heads.length) {
            heads = Arrays.copyOf(heads, number * 2);
        }
        next[place] = number == known ? END : heads[number];
        heads[number] = place;
    }

    private void unlink(int place) {
        int number = numbers.find(keys[place]);
        if (heads[number] == place) {
            heads[number] = next[place];
            return;
        }
        int at = heads[number];
        while (next[at] != place) {
            at = next[at];
        }
        next[at] = next[place];
    }

    private void makeRoom(int row) {
        int places = (row + 1) * rules;
        if (places > keys.length) {
            int room = Math.max(places, keys.length + (keys.length >> 1));
            keys = Arrays.copyOf(keys, room);
            next = Arrays.copyOf(next, room);
        }
    }
}
