package kith.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How steps for and against something add up, a row each: its words, its figure, and a bar that starts where
/// the one before ended. The bars say nothing that the figures do not.
///
/// @param middle where the line stands on which as much speaks for as against
public record Waterfall(String caption, int middle, List<Row> rows) {

    public static final int WIDTH = 240;
    public static final int HEIGHT = 20;

    private static final int LEAST = 2;

    public Waterfall {
        rows = List.copyOf(rows);
    }

    /// One step, before it has a place: from nothing, or from where the one before ended.
    public record Step(String words, String note, double amount, boolean fromNothing) {}

    /// One row.
    public record Row(String words, String note, String figure, int x, int width, String fill, boolean fromNothing) {}

    public static Waterfall of(String caption, List<Step> steps) {
        double low = 0;
        double high = 0;
        double at = 0;
        for (Step step : steps) {
            at = end(at, step);
            low = Math.min(low, at);
            high = Math.max(high, at);
        }
        double across = WIDTH / Math.max(1, high - low);
        List<Row> rows = new ArrayList<>();
        at = 0;
        for (Step step : steps) {
            double from = step.fromNothing() ? 0 : at;
            at = end(at, step);
            rows.add(row(step, x(Math.min(from, at) - low, across), x(Math.max(from, at) - low, across)));
        }
        return new Waterfall(caption, x(-low, across), rows);
    }

    public String viewBox() {
        return "0 0 %d %d".formatted(WIDTH, HEIGHT);
    }

    private static double end(double at, Step step) {
        return step.fromNothing() ? step.amount() : at + step.amount();
    }

    private static int x(double amount, double across) {
        return (int) Math.round(amount * across);
    }

    private static Row row(Step step, int left, int right) {
        String fill = step.fromNothing() ? "#4c6272" : step.amount() < 0 ? "#d5281b" : "#007f3b";
        int width = Math.max(LEAST, right - left);
        return new Row(
                step.words(),
                step.note(),
                String.format(Locale.UK, "%+.1f", step.amount()).replace('-', '\u2212'),
                Math.min(left, WIDTH - width),
                width,
                fill,
                step.fromNothing());
    }
}
