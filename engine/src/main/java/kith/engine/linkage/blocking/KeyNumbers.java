package kith.engine.linkage.blocking;

/// A number for each of many keys, in the order in which they come, by open addressing. 0 is no key.
final class KeyNumbers {

    /// The number of a key that has none.
    static final int UNKNOWN = -1;

    private long[] slots;
    private int[] numbers;
    private int size;

    /// @param expected about how many keys there will be; more are taken as well
    KeyNumbers(int expected) {
        slots = new long[Integer.highestOneBit(Math.max(16, expected)) * 2];
        numbers = new int[slots.length];
    }

    /// The number of a key; [#UNKNOWN] when it has none.
    int find(long key) {
        int slot = slot(key);
        return key != 0 && slots[slot] == key ? numbers[slot] : UNKNOWN;
    }

    /// The number of a key; the next in turn for one that had none.
    int take(long key) {
        int slot = slot(key);
        if (slots[slot] == key) {
            return numbers[slot];
        }
        slots[slot] = key;
        numbers[slot] = size++;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    /// How many keys have a number.
    int size() {
        return size;
    }

    private int slot(long key) {
        int slot = (int) (key >>> 20) & (slots.length - 1);
        while (slots[slot] != 0 && slots[slot] != key) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] keysBefore = slots;
        int[] numbersBefore = numbers;
        slots = new long[keysBefore.length * 2];
        numbers = new int[slots.length];
        for (int i = 0; i < keysBefore.length; i++) {
            if (keysBefore[i] != 0) {
                int slot = slot(keysBefore[i]);
                slots[slot] = keysBefore[i];
                numbers[slot] = numbersBefore[i];
            }
        }
    }
}
