package kith.engine.linkage.values;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/// A number for each of many texts. A text is looked up where it stands, so that one that is known already is
/// never copied; those that are known stand one behind the other in one array, so that millions of them are no
/// work for the garbage collector.
///
/// One thread at a time.
public final class StringDictionary {

    /// The number of a text that has none.
    public static final int UNKNOWN = -1;

    /// Before its letters stand its length and its number, each in two halves.
    private static final int HEAD = 4;

    /// Another in each process, so that nobody can send texts that all come to one hash. No number depends on
    /// it.
    private static final long SEED = ThreadLocalRandom.current().nextLong();

    /// By open addressing: the hash of a text, and below it where the text is kept; 0 where there is none.
    private long[] slots = new long[64];

    private char[] kept = new char[512];
    private int end = HEAD;
    private int size;

    /// The number of a text; [#UNKNOWN] when it has none.
    public int find(CharSlice text) {
        int place = (int) slots[slot(hash(text), text)];
        return place == 0 ? UNKNOWN : read(place + 2);
    }

    /// Gives a number to a text that has none.
    public void put(CharSlice text, int number) {
        int hash = hash(text);
        slots[slot(hash, text)] = (long) hash << Integer.SIZE | keep(text, number);
        if (++size * 2 > slots.length) {
            grow();
        }
    }

    /// The number of a text; the next in turn for one that had none.
    public int take(CharSlice text) {
        int known = find(text);
        if (known != UNKNOWN) {
            return known;
        }
        put(text, size);
        return size - 1;
    }

    /// How many texts have a number.
    public int size() {
        return size;
    }

    private int keep(CharSlice text, int number) {
        int place = end;
        end += HEAD + text.length();
        if (end > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(end, kept.length * 2));
        }
        write(place, text.length());
        write(place + 2, number);
        System.arraycopy(text.letters(), text.from(), kept, place + HEAD, text.length());
        return place;
    }

    private int read(int place) {
        return kept[place] << Character.SIZE | kept[place + 1];
    }

    private void write(int place, int number) {
        kept[place] = (char) (number >>> Character.SIZE);
        kept[place + 1] = (char) number;
    }

    /// Where a text is, or is to be.
    private int slot(int hash, CharSlice text) {
        int slot = first(hash);
        while (slots[slot] != 0 && !(hashIn(slot) == hash && isKept((int) slots[slot], text))) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private int hashIn(int slot) {
        return (int) (slots[slot] >>> Integer.SIZE);
    }

    private boolean isKept(int place, CharSlice text) {
        int from = place + HEAD;
        return read(place) == text.length()
                && Arrays.equals(kept, from, from + text.length(), text.letters(), text.from(), text.to());
    }

    private int first(int hash) {
        return hash >>> Integer.numberOfLeadingZeros(slots.length - 1);
    }

    private static int hash(CharSlice text) {
        long hash = SEED;
        for (int i = text.from(); i < text.to(); i++) {
            hash = (hash ^ text.letters()[i]) * 0x100000001B3L;
        }
        return (int) (Hash.mix(hash) >>> Integer.SIZE);
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        for (long one : before) {
            if (one != 0) {
                int slot = first((int) (one >>> Integer.SIZE));
                while (slots[slot] != 0) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = one;
            }
        }
    }
}
