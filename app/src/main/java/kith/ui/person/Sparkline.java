package kith.ui.person;

import java.util.List;
import java.util.Locale;

/// A small line that shows how a value went, with the same in words for whoever does not see it.
///
/// @param points of the drawn line; empty where there are fewer than two values
/// @param words the trend in words
public record Sparkline(String points, String words) {

    public static final int WIDTH = 96;
    public static final int HEIGHT = 24;

    private static final int MARGIN = 2;

    /// A change of less than this part of the first value is no trend.
    private static final double STEADY = 0.05;

    /// @param values the earliest first
    public static Sparkline of(List<Double> values) {
        if (values.size() < 2) {
            return new Sparkline("", "No earlier value");
        }
        double least = values.stream().min(Double::compare).orElseThrow();
        double most = values.stream().max(Double::compare).orElseThrow();
        double span = most == least ? 1 : most - least;
        var points = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            double x = MARGIN + (double) i * (WIDTH - 2 * MARGIN) / (values.size() - 1);
            double y = HEIGHT - MARGIN - (values.get(i) - least) / span * (HEIGHT - 2 * MARGIN);
            points.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.1f,%.1f", x, y));
        }
        return new Sparkline(points.toString(), words(values));
    }

    private static String words(List<Double> values) {
        double first = values.getFirst();
        double last = values.getLast();
        String way = Math.abs(last - first) <= Math.abs(first) * STEADY ? "Steady" : last > first ? "Up" : "Down";
        return "%s from %s over the last %d values".formatted(way, number(first), values.size());
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

    public boolean isDrawn() {
        return !points.isEmpty();
    }
}
