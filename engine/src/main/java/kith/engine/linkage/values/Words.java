package kith.engine.linkage.values;

import java.util.Arrays;

/// Texts as the words in them, whatever their order.
final class Words {

    /// So many words of a text are compared.
    private static final int MOST = 24;

    static String[] some(String text) {
        String[] all = text.split(" ");
        int count = 0;
        for (int i = 0; i < all.length && count < MOST; i++) {
            if (!isAmong(all[i], all, count)) {
                all[count++] = all[i];
            }
        }
        return Arrays.copyOf(all, count);
    }

    private static boolean isAmong(String word, String[] words, int count) {
        for (int i = 0; i < count; i++) {
            if (words[i].equals(word)) {
                return true;
            }
        }
        return false;
    }

    /// The share of letters that stand in words of both, a word with a typing error in it counted for the most
    /// part.
    static double similarity(String[] one, String[] other) {
        double common = 0;
        int all = 0;
        long taken = 0;
        for (String word : other) {
            all += word.length();
        }
        for (String word : one) {
            all += word.length();
            int best = -1;
            double bestShare = 0;
            for (int j = 0; j < other.length && bestShare < 1; j++) {
                double share = (taken >>> j & 1) == 0 ? share(word, other[j]) : 0;
                if (share > bestShare) {
                    bestShare = share;
                    best = j;
                }
            }
            if (best >= 0) {
                taken |= 1L << best;
                common += bestShare * (word.length() + other[best].length());
            }
        }
        return all == 0 ? 0 : common / all;
    }

    private static double share(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        int shorter = Math.min(one.length(), other.length());
        if (shorter < 4 || Character.isDigit(one.charAt(0))) {
            return 0;
        }
        int edits = Edits.between(one, other, 2);
        return edits == 1 ? 0.85 : edits == 2 && shorter > 5 ? 0.7 : 0;
    }

    private Words() {}
}
