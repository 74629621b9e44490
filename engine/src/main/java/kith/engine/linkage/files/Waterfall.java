package kith.engine.linkage.files;

import java.util.Locale;
import kith.engine.linkage.clustering.PairScore;
import kith.engine.linkage.clustering.PartialMatchWeight;

/// The evidence of one pair as a picture: it starts at how likely two records at random are, and each piece
/// moves it towards one person or away.
final class Waterfall {

    private static final int ROW = 22;
    private static final int LABELS = 330;
    private static final int WIDTH = 420;

    private final PairScore comparison;
    private final double threshold;
    private final StringBuilder svg = new StringBuilder();
    private double low;
    private double scale = 1;

    Waterfall(PairScore comparison, double threshold) {
        this.comparison = comparison;
        this.threshold = threshold;
    }

    String svg() {
        bounds();
        int rows = comparison.partialWeights().size() + 3;
        add(
                "<div class=\"wide\" tabindex=\"0\"><svg role=\"img\" aria-label=\"The evidence of this pair, %.1f bits in all\" viewBox=\"0 0 %d %d\" width=\"%d\">\n",
                comparison.weight(), LABELS + WIDTH + 70, rows * ROW + 8, LABELS + WIDTH + 70);
        add(
                "<line class=\"line\" stroke-dasharray=\"4 3\" x1=\"%.1f\" x2=\"%.1f\" y1=\"20\" y2=\"%d\"/>\n",
                x(threshold), x(threshold), rows * ROW);
        add("<text x=\"%.1f\" y=\"15\" text-anchor=\"middle\">threshold %.1f bits</text>\n", x(threshold), threshold);
        row(1, "two records at random", 0, comparison.start(), "start");
        double at = comparison.start();
        int row = 2;
        for (PartialMatchWeight evidence : comparison.partialWeights()) {
            String way = evidence.bits() < 0 ? "against" : "for";
            row(row++, evidence.words() + ": " + evidence.label(), at, at + evidence.bits(), way);
            at += evidence.bits();
        }
        row(
                row,
                String.format(Locale.UK, "in all: probability %.4f", comparison.probability()),
                0,
                comparison.weight(),
                "start");
        return svg.append("</svg></div>\n").toString();
    }

    private void bounds() {
        double at = comparison.start();
        low = Math.min(0, Math.min(at, threshold));
        double high = Math.max(0, threshold);
        for (PartialMatchWeight evidence : comparison.partialWeights()) {
            at += evidence.bits();
            low = Math.min(low, at);
            high = Math.max(high, at);
        }
        scale = WIDTH / Math.max(1, high - low);
    }

    private double x(double bits) {
        return LABELS + (bits - low) * scale;
    }

    private void row(int row, String label, double from, double to, String way) {
        add("<text x=\"0\" y=\"%d\">%s</text>\n", row * ROW + 15, LinkPage.text(label));
        double left = x(Math.min(from, to));
        double right = x(Math.max(from, to));
        add(
                "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/><text x=\"%.1f\" y=\"%d\">%+.1f</text>\n",
                way, left, row * ROW + 3, Math.max(1, right - left), ROW - 6, right + 5, row * ROW + 15, to - from);
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private void add(String format, Object... values) {
        svg.append(String.format(Locale.UK, format, values));
    }

    /// A weight alone, as a bar from the middle.
    static String bar(double bits) {
        double width = Math.min(100, Math.abs(bits) * 5);
        return String.format(
                Locale.UK,
                "<svg width=\"200\" height=\"12\" aria-hidden=\"true\"><rect class=\"%s\" x=\"%.1f\" width=\"%.1f\" height=\"12\"/></svg>",
                bits < 0 ? "against" : "for",
                bits < 0 ? 100 - width : 100,
                width);
    }
}
