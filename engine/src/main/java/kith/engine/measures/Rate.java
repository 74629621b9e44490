package kith.engine.measures;

/// How many of a number of people, per 1,000, with a 95% interval.
///
/// The interval is Wilson's score interval for a proportion, which stays sensible for small numbers and for
/// none (Wilson 1927; the method that Public Health England's technical guide, *Commonly used public health
/// statistics and their confidence intervals*, gives for proportions).
public record Rate(long count, long of) {

    private static final double Z_95 = 1.959963984540054;

    public Rate {
        if (count < 0 || count > of || of == 0) {
            throw new IllegalArgumentException("%d of %d is no rate".formatted(count, of));
        }
    }

    public double perThousand() {
        return 1_000.0 * count / of;
    }

    public double lowPerThousand() {
        return 1_000 * Math.max(0, middle() - half());
    }

    public double highPerThousand() {
        return 1_000 * Math.min(1, middle() + half());
    }

    private double middle() {
        return (count + Z_95 * Z_95 / 2) / (of + Z_95 * Z_95);
    }

    private double half() {
        double others = (double) of - count;
        return Z_95 * Math.sqrt(count * others / of + Z_95 * Z_95 / 4) / (of + Z_95 * Z_95);
    }
}
