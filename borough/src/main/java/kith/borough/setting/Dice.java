package kith.borough.setting;

import java.util.List;

/// Chance that falls the same way every time: SplitMix64, written out here so that no release of Java can
/// change the borough.
public final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    public Dice(long seed) {
        this.state = seed;
    }

    /// Dice of their own for one thing, so that what falls there moves nothing elsewhere.
    public static Dice of(long seed, String about, long number) {
        return new Dice(mix(mix(seed + GOLDEN * about.hashCode()) + GOLDEN * number));
    }

    /// Dice for one part of the same thing.
    public Dice about(String part) {
        return new Dice(mix(state + GOLDEN * part.hashCode()));
    }

    public long next() {
        state += GOLDEN;
        return mix(state);
    }

    /// From 0 up to, and without, `end`.
    public int below(int end) {
        return (int) (((next() >>> 32) * end) >>> 32);
    }

    /// From `low` to `high`, both included.
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /// From 0 up to, and without, 1.
    public double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    public boolean chance(double of) {
        return unit() < of;
    }

    /// About normal, with mean 0 and deviation 1: the sum of twelve.
    public double bell() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += unit();
        }
        return sum;
    }

    public <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /// As `of`, where what stands first is the likelier.
    public <T> T ofCommonFirst(List<T> choices) {
        double unit = unit();
        return choices.get((int) (choices.size() * unit * Math.sqrt(unit)));
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
