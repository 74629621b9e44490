package kith.engine.linkage.values;

/// How alike two words are, from 0 to 1: the share of letters that they have in common at about the same place,
/// more where they begin alike (Winkler, *String Comparator Metrics and Enhanced Decision Rules*, 1990).
final class JaroWinkler {

    /// So many letters are compared, one bit each.
    private static final int LETTERS = Long.SIZE;

    private static final int PREFIX = 4;
    private static final double FOR_PREFIX = 0.1;

    static double between(String one, String other) {
        int oneLength = Math.min(one.length(), LETTERS);
        int otherLength = Math.min(other.length(), LETTERS);
        if (oneLength == 0 || otherLength == 0) {
            return 0;
        }
        int reach = Math.max(0, Math.max(oneLength, otherLength) / 2 - 1);
        long oneFound = 0;
        long otherFound = 0;
        for (int i = 0; i < oneLength; i++) {
            int to = Math.min(otherLength - 1, i + reach);
            for (int j = Math.max(0, i - reach); j <= to; j++) {
                if ((otherFound >>> j & 1) == 0 && one.charAt(i) == other.charAt(j)) {
                    oneFound |= 1L << i;
                    otherFound |= 1L << j;
                    break;
                }
            }
        }
        int common = Long.bitCount(oneFound);
        if (common == 0) {
            return 0;
        }
        double jaro = ((double) common / oneLength
                        + (double) common / otherLength
                        + (common - outOfOrder(one, other, oneFound, otherFound) / 2) / (double) common)
                / 3;
        return jaro + prefix(one, other) * FOR_PREFIX * (1 - jaro);
    }

    private static int outOfOrder(String one, String other, long oneFound, long otherFound) {
        int outOfOrder = 0;
        for (long left = oneFound, right = otherFound; left != 0; left &= left - 1, right &= right - 1) {
            char letter = one.charAt(Long.numberOfTrailingZeros(left));
            if (letter != other.charAt(Long.numberOfTrailingZeros(right))) {
                outOfOrder++;
            }
        }
        return outOfOrder;
    }

    private static int prefix(String one, String other) {
        int most = Math.min(PREFIX, Math.min(one.length(), other.length()));
        int same = 0;
        while (same < most && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private JaroWinkler() {}
}
