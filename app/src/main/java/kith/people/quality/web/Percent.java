package kith.people.quality.web;

import java.util.Locale;
import kith.engine.measures.Proportion;

/// Shares in words, with no more digits than the interval bears out. Nothing is rounded up to all.
final class Percent {

    static String of(Proportion share) {
        return of(share.estimate(), share);
    }

    static String interval(Proportion share) {
        return "%s to %s".formatted(of(share.low(), share), of(share.high(), share));
    }

    /// The share with its interval, for a sentence.
    static String told(Proportion share) {
        return "%s (%s)".formatted(of(share), interval(share));
    }

    /// Another figure with as many digits as this share has.
    static String of(double figure, Proportion like) {
        int digits = digits(like);
        double power = Math.pow(10, digits);
        double percent = 100 * figure;
        double rounded = Math.round(percent * power) / power;
        double shown = figure < 1 && rounded >= 100 ? Math.floor(percent * power) / power : rounded;
        return shown == 100 ? "100%" : String.format(Locale.UK, "%." + digits + "f%%", shown);
    }

    private static int digits(Proportion share) {
        double width = share.high() - share.low();
        return width < 0.01 ? 2 : width < 0.1 ? 1 : 0;
    }

    private Percent() {}
}
