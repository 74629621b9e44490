package kith.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import kith.engine.linkage.files.Score;

/// Prints what was measured, a line a figure, with its unit.
final class Figures {

    private final PrintStream out;

    Figures(PrintStream out) {
        this.out = out;
    }

    void heading(String words) {
        out.println();
        out.println(words);
    }

    void line(String what, String figure) {
        out.printf(Locale.UK, "  %-52s %s%n", what, figure);
    }

    void rate(String what, long number, String of, Duration took) {
        line(
                what,
                String.format(
                        Locale.UK, "%,.0f %s/s (%,d in %.2f s)", number / seconds(took), of, number, seconds(took)));
    }

    void speed(String what, long bytes, Duration took) {
        line(what, String.format(Locale.UK, "%,.0f MB/s", bytes / 1e6 / seconds(took)));
    }

    void ratio(String what, double ratio) {
        line(what, String.format(Locale.UK, "%.2f", ratio));
    }

    void took(String what, Duration took) {
        line(what, String.format(Locale.UK, "%.2f s", seconds(took)));
    }

    void score(String of, Score score) {
        line(
                of,
                String.format(
                        Locale.UK,
                        "precision %.4f, recall %.4f, F1 %.4f",
                        score.precision(),
                        score.recall(),
                        score.f1()));
    }

    /// Half, 95 in a hundred and 99 in a hundred were at least as quick as this.
    void percentiles(String what, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        line(
                what,
                String.format(
                        Locale.UK,
                        "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, slowest %.1f ms, of %,d",
                        at(sorted, 0.50),
                        at(sorted, 0.95),
                        at(sorted, 0.99),
                        at(sorted, 1.0),
                        sorted.length));
    }

    private static double at(long[] sorted, double share) {
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.clamp(index, 0, sorted.length - 1)] / 1e6;
    }

    static double seconds(Duration took) {
        return took.toNanos() / 1e9;
    }
}
