package kith.engine.linkage.values;

/// Letters that stand among others: a text looked at where it is, so that it need not be copied to be known.
@SuppressWarnings("ArrayRecordComponent")
public record CharSlice(char[] letters, int from, int to) {

    public static CharSlice of(String text) {
        return new CharSlice(text.toCharArray(), 0, text.length());
    }

    public boolean isEmpty() {
        return from == to;
    }

    public int length() {
        return to - from;
    }

    /// Without what is blank around it.
    public CharSlice stripped() {
        int first = from;
        int last = to;
        while (first < last && Character.isWhitespace(letters[first])) {
            first++;
        }
        while (last > first && Character.isWhitespace(letters[last - 1])) {
            last--;
        }
        return new CharSlice(letters, first, last);
    }

    /// A copy of its own.
    public String text() {
        return new String(letters, from, to - from);
    }
}
