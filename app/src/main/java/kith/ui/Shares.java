package kith.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A plot of several shares, each with the interval it may as well lie in, on a scale that begins near the
/// lowest of them and says so. It stands beside a table of the same, so that nobody has to read it.
///
/// @param unit what is counted along the bottom
/// @param line where a dashed line stands, which all are to be compared with
/// @param lineWords what that line is
public record Shares(
        String title, String unit, List<Line> lines, List<Tick> ticks, OptionalInt line, String lineWords) {

    public static final int WIDTH = 720;
    public static final int LABELS = 250;
    public static final int ROW = 28;

    private static final int RIGHT = 30;
    private static final int MOST_STEPS = 6;
    private static final double[] STEPS = {0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2};

    public Shares {
        lines = List.copyOf(lines);
        ticks = List.copyOf(ticks);
    }

    /// @param compared what the dashed line stands at, where there is one
    public static Shares of(
            String title, String unit, List<Figure> figures, OptionalDouble compared, String comparedWords) {
        Scale scale = Scale.of(figures);
        List<Line> lines = new ArrayList<>();
        for (Figure figure : figures) {
            lines.add(new Line(
                    figure.label(),
                    ROW * lines.size() + ROW / 2,
                    scale.x(figure.low()),
                    scale.x(figure.middle()),
                    scale.x(figure.high()),
                    figure.mark().isPresent()
                            ? OptionalInt.of(scale.x(figure.mark().getAsDouble()))
                            : OptionalInt.empty()));
        }
        String from = scale.from() > 0 ? ". The scale begins at " + scale.words(scale.from()) + "%" : "";
        return new Shares(
                title,
                unit + from,
                lines,
                scale.ticks(),
                compared.isPresent() ? OptionalInt.of(scale.x(compared.getAsDouble())) : OptionalInt.empty(),
                comparedWords);
    }

    public int bottom() {
        return ROW * lines.size();
    }

    public String viewBox() {
        return "0 0 %d %d".formatted(WIDTH, bottom() + 26);
    }

    /// One share, before it has a place on the plot.
    ///
    /// @param mark what it was said to be
    public record Figure(String label, double low, double middle, double high, OptionalDouble mark) {

        public Figure(String label, double low, double middle, double high) {
            this(label, low, middle, high, OptionalDouble.empty());
        }

        private double lowest() {
            return Math.min(low, mark.orElse(low));
        }

        private double highest() {
            return Math.max(high, mark.orElse(high));
        }
    }

    /// One share on the plot.
    public record Line(String label, int y, int low, int middle, int high, OptionalInt mark) {}

    /// A mark along the bottom.
    public record Tick(String label, int x) {}

    /// From where to where the plot goes, and in which steps.
    private record Scale(double from, double to, double step) {

        static Scale of(List<Figure> figures) {
            double lowest = figures.stream().mapToDouble(Figure::lowest).min().orElse(0);
            double highest = figures.stream().mapToDouble(Figure::highest).max().orElse(1);
            for (double step : STEPS) {
                double from = Math.max(0, Math.floor(lowest / step + 1e-9) * step);
                double to = Math.min(1, Math.ceil(highest / step - 1e-9) * step);
                if ((to - from) / step <= MOST_STEPS + 1e-9) {
                    return new Scale(from, Math.max(to, from + step), step);
                }
            }
            return new Scale(0, 1, 0.2);
        }

        int x(double share) {
            double along = Math.clamp((share - from) / (to - from), 0, 1);
            return LABELS + (int) Math.round(along * (WIDTH - LABELS - RIGHT));
        }

        List<Tick> ticks() {
            List<Tick> ticks = new ArrayList<>();
            for (double at = from; at <= to + step / 2; at += step) {
                ticks.add(new Tick(words(at), x(at)));
            }
            return ticks;
        }

        String words(double share) {
            String format = step < 0.001 ? "%.2f" : step < 0.01 ? "%.1f" : "%.0f";
            return String.format(Locale.UK, format, 100 * share);
        }
    }
}
