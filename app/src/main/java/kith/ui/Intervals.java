package kith.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A plot of several figures, each with the interval it may as well lie in. It stands beside a table of the
/// same, so that nobody has to read it.
///
/// @param unit what is counted along the bottom
public record Intervals(String title, String unit, List<Line> lines, List<Tick> ticks) {

    public static final int WIDTH = 720;
    public static final int LABELS = 250;
    public static final int ROW = 30;

    private static final int RIGHT = 20;
    private static final double[] STEPS = {1, 2, 5};

    public Intervals {
        lines = List.copyOf(lines);
        ticks = List.copyOf(ticks);
    }

    public static Intervals of(String title, String unit, List<Figure> figures) {
        double highest = figures.stream().mapToDouble(Figure::high).max().orElse(1);
        double step = step(highest);
        int steps = (int) Math.max(1, Math.ceil(highest / step));
        double across = (WIDTH - LABELS - RIGHT) / (steps * step);
        List<Line> lines = new ArrayList<>();
        for (Figure figure : figures) {
            lines.add(new Line(
                    figure.label(),
                    ROW * lines.size() + ROW / 2,
                    x(figure.low(), across),
                    x(figure.middle(), across),
                    x(figure.high(), across)));
        }
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            ticks.add(new Tick(number(i * step), x(i * step, across)));
        }
        return new Intervals(title, unit, lines, ticks);
    }

    public int bottom() {
        return ROW * lines.size();
    }

    public String viewBox() {
        return "0 0 %d %d".formatted(WIDTH, bottom() + 50);
    }

    private static int x(double value, double across) {
        return LABELS + (int) Math.round(value * across);
    }

    /// The smallest of 1, 2, 5, 10, 20 and so on that needs six steps at most.
    private static double step(double highest) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(highest, 1e-9) / 6)));
        for (double step : STEPS) {
            if (highest / (step * power) <= 6) {
                return step * power;
            }
        }
        return 10 * power;
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.UK, "%,d", (long) value)
                : String.format(Locale.UK, "%.1f", value);
    }

    /// One figure, before it has a place on the plot.
    public record Figure(String label, double low, double middle, double high) {}

    /// One figure on the plot.
    public record Line(String label, int y, int low, int middle, int high) {}

    /// A mark along the bottom.
    public record Tick(String label, int x) {}
}
