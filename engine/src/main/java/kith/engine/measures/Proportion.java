package kith.engine.measures;

/// A share that was estimated, with the interval that it may as well lie in.
///
/// The interval is Wilson's with the *effective size* in the place of the number counted: how many things
/// drawn one by one would tell as much (Kish 1965, *Survey Sampling*). Franco, Little, Louis and Slud
/// (2019, Journal of Survey Statistics and Methodology 7:334) tried seven such intervals on clustered
/// samples; Wilson's was among the two they recommend. Where everything or nothing holds it still has a
/// width.
public record Proportion(double estimate, double low, double high) {

    /// For one interval that shall hold 95 times in 100.
    public static final double Z_95 = 1.959963984540054;

    /// For each of two intervals that shall both hold 95 times in 100 (Bonferroni).
    public static final double Z_BOTH_95 = 2.241402727604945;

    public Proportion {
        if (!(low <= estimate && estimate <= high)) {
            throw new IllegalArgumentException("%f does not lie from %f to %f".formatted(estimate, low, high));
        }
    }

    /// @param size the effective size
    public static Proportion of(double estimate, double size) {
        return of(estimate, size, Z_95);
    }

    static Proportion of(double estimate, double size, double z) {
        if (!(estimate >= 0 && estimate <= 1 && size > 0)) {
            throw new IllegalArgumentException("%f of %f is no share".formatted(estimate, size));
        }
        double squared = z * z;
        double middle = (estimate * size + squared / 2) / (size + squared);
        double half = z * Math.sqrt(estimate * (1 - estimate) * size + squared / 4) / (size + squared);
        return new Proportion(estimate, Math.clamp(middle - half, 0, estimate), Math.clamp(middle + half, estimate, 1));
    }

    /// Whether the two intervals have something in common.
    public boolean overlaps(Proportion other) {
        return low <= other.high && other.low <= high;
    }
}
