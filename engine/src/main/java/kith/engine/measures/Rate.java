package kith.engine.measures;

/// How many of a number of people, per 1,000, with a 95% interval.
///
/// The interval is Wilson's score interval for a proportion, which stays sensible for small numbers and for
/// none (Wilson 1927; the method that Public Health England's technical guide, *Commonly used public health
/// statistics and their confidence intervals*, gives for proportions).
public record Rate(long count, long of) {

    public Rate {
        if (count < 0 || count > of || of == 0) {
            throw new IllegalArgumentException("%d of %d is no rate".formatted(count, of));
        }
    }

    public double perThousand() {
        return 1_000 * proportion().estimate();
    }

    public double lowPerThousand() {
        return 1_000 * proportion().low();
    }

    public double highPerThousand() {
        return 1_000 * proportion().high();
    }

    private Proportion proportion() {
        double size = of;
        return Proportion.of(count / size, size);
    }
}
