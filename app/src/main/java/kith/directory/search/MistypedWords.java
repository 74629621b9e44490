package kith.directory.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Chooses the word that somebody meant among those that look like it.
final class MistypedWords {

    private static final int SHORT = 5;

    /// The nearest, where it is near enough: one slip in a short word, two in a longer one.
    static Optional<String> nearest(String typed, List<String> like) {
        int slips = typed.length() <= SHORT ? 1 : 2;
        return like.stream()
                .filter(word -> Math.abs(word.length() - typed.length()) <= slips)
                .filter(word -> slips(typed, word) <= slips)
                .min(Comparator.comparingInt((String word) -> slips(typed, word))
                        .thenComparing(word -> word));
    }

    /// Letters left out, added, changed or swapped with their neighbour (Damerau-Levenshtein, optimal alignment).
    static int slips(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= other.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + same);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }

    private MistypedWords() {}
}
