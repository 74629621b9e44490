package kith.engine.linkage;

import java.util.Locale;

/// Numbers with so many decimals behind a point, as [String#format] writes them, but made for files in which
/// there are millions.
public final class Decimals {

    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    /// Beyond it not every decimal can be told.
    private static final double LARGEST = 1e9;

    /// @param places from 1 to 6
    public static String of(double number, int places) {
        long power = POWERS[places];
        if (!(Math.abs(number) < LARGEST)) {
            return String.format(Locale.ROOT, "%." + places + "f", number);
        }
        long rounded = Math.round(Math.abs(number) * power);
        String decimals = Long.toString(power + rounded % power);
        return (number < 0 ? "-" : "") + rounded / power + "." + decimals.substring(1);
    }

    private Decimals() {}
}
