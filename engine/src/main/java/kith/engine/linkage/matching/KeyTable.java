package kith.engine.linkage.matching;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Which records have a key. Each record has as many places as there are routes; the places of one key hang together.
final class KeyTable {

    private static final int END = -1;

    private final int routes;
    private long[] slots = new long[1 << 10];
    private int[] heads = new int[1 << 10];
    private int used;
    private long[] keys = new long[0];
    private int[] next = new int[0];

    KeyTable(int routes) {
        this.routes = routes;
    }

    /// Makes the keys of a record these and no others.
    void put(int row, long[] of) {
        makeRoom(row);
        for (int i = 0; i < routes; i++) {
            int place = row * routes + i;
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
    void each(long key, IntConsumer taker) {
        int slot = slot(key);
        if (slots[slot] == key) {
            for (int place = heads[slot]; place != END; place = next[place]) {
                taker.accept(place / routes);
            }
        }
    }

    private void link(int place) {
        int slot = slot(keys[place]);
        if (slots[slot] == 0) {
            slots[slot] = keys[place];
            heads[slot] = END;
            used++;
        }
        next[place] = heads[slot];
        heads[slot] = place;
        if (used * 2 > slots.length) {
            grow();
        }
    }

    private void unlink(int place) {
        int slot = slot(keys[place]);
        if (heads[slot] == place) {
            heads[slot] = next[place];
            return;
        }
        int at = heads[slot];
        while (next[at] != place) {
            at = next[at];
        }
        next[at] = next[place];
    }

    private int slot(long key) {
        int slot = (int) (key >>> 17) & (slots.length - 1);
        while (slots[slot] != 0 && slots[slot] != key) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] keysBefore = slots;
        int[] headsBefore = heads;
        slots = new long[keysBefore.length * 2];
        heads = new int[keysBefore.length * 2];
        for (int i = 0; i < keysBefore.length; i++) {
            if (keysBefore[i] != 0) {
                int slot = slot(keysBefore[i]);
                slots[slot] = keysBefore[i];
                heads[slot] = headsBefore[i];
            }
        }
    }

    private void makeRoom(int row) {
        int places = (row + 1) * routes;
        if (places > keys.length) {
            int room = Math.max(places, keys.length + (keys.length >> 1));
            keys = Arrays.copyOf(keys, room);
            next = Arrays.copyOf(next, room);
        }
    }
}
