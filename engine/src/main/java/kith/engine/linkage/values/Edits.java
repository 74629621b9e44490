package kith.engine.linkage.values;

/// How many typing errors of the keyboard lie between two words: a letter left out, put in, exchanged, or two
/// neighbours swapped (the restricted Damerau-Levenshtein distance).
///
/// Only small distances matter, so nothing is laid out in a table: each typing error is tried where the words
/// part, and what follows has to go on with fewer.
final class Edits {

    /// A typing error takes at most one letter from a word and brings in another.
    private static final int LETTERS_OF_A_TYPING_ERROR = 2;

    /// The distance, or `most + 1` when it is more than `most`. Of most words their letters alone tell that it
    /// is more.
    static int between(String one, String other, int most) {
        if (Long.bitCount(letters(one) ^ letters(other)) > most * LETTERS_OF_A_TYPING_ERROR) {
            return most + 1;
        }
        return one.length() <= other.length() ? between(one, 0, other, 0, most) : between(other, 0, one, 0, most);
    }

    /// A bit for each letter that is in a word. Some letters share one.
    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << word.charAt(i);
        }
        return letters;
    }

    private static int between(String one, int oneFrom, String other, int otherFrom, int most) {
        int i = oneFrom;
        int j = otherFrom;
        while (i < one.length() && j < other.length() && one.charAt(i) == other.charAt(j)) {
            i++;
            j++;
        }
        int oneLeft = one.length() - i;
        int otherLeft = other.length() - j;
        if (oneLeft == 0 || otherLeft == 0) {
            return Math.min(oneLeft + otherLeft, most + 1);
        }
        if (most == 0 || Math.abs(oneLeft - otherLeft) > most) {
            return most + 1;
        }
        int best = between(one, i + 1, other, j + 1, most - 1);
        best = Math.min(best, between(one, i, other, j + 1, Math.min(best, most - 1)));
        best = Math.min(best, between(one, i + 1, other, j, Math.min(best, most - 1)));
        if (oneLeft > 1
                && otherLeft > 1
                && one.charAt(i) == other.charAt(j + 1)
                && one.charAt(i + 1) == other.charAt(j)) {
            best = Math.min(best, between(one, i + 2, other, j + 2, Math.min(best, most - 1)));
        }
        return best + 1;
    }

    private Edits() {}
}
