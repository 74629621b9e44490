package kith.engine.linkage.values;

/// Numbers for texts and for numbers put together, the same on every machine and in every release of Java;
/// never 0.
public final class Hash {

    private static final long SEED = 0x9E3779B97F4A7C15L;

    public static long of(CharSequence text) {
        long hash = SEED;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    public static long of(long one, long other) {
        return mix(one * SEED + other);
    }

    /// The finishing steps of SplitMix64 (Steele, Lea and Flood 2014).
    public static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        long hash = b ^ (b >>> 31);
        return hash == 0 ? SEED : hash;
    }

    private Hash() {}
}
