package kith.engine.linkage.files;

import java.util.Locale;
import kith.engine.linkage.clustering.Links;

/// How many pairs there are of each weight, and where the threshold parts them.
final class ThresholdPicture {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 220;
    private static final int LOW = -8;
    private static final int HIGH = 40;

    private final int[] counts = new int[HIGH - LOW];
    private final double threshold;
    private final StringBuilder svg = new StringBuilder();

    ThresholdPicture(Links pairs, double threshold) {
        this.threshold = threshold;
        for (int pair = 0; pair < pairs.size(); pair++) {
            counts[(int) Math.clamp(Math.floor(pairs.weight(pair)) - LOW, 0, counts.length - 1)]++;
        }
    }

    String svg() {
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        add(
                "<div class=\"wide\" tabindex=\"0\"><svg role=\"img\" aria-label=\"Pairs by weight, with the threshold at %.1f bits\" viewBox=\"0 0 %d %d\" width=\"%d\">\n",
                threshold, WIDTH, HEIGHT + 40, WIDTH);
        double step = (double) WIDTH / counts.length;
        for (int i = 0; i < counts.length; i++) {
            double height = counts[i] == 0 ? 0 : Math.max(1.5, HEIGHT * Math.log1p(counts[i]) / Math.log1p(most));
            add(
                    "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"><title>%d to %d bits: %,d pairs</title></rect>\n",
                    LOW + i >= threshold ? "for" : "against",
                    i * step,
                    HEIGHT - height,
                    step - 1.5,
                    height,
                    LOW + i,
                    LOW + i + 1,
                    counts[i]);
        }
        for (int bits = LOW; bits < HIGH; bits += 8) {
            add("<text x=\"%.1f\" y=\"%d\">%d</text>\n", (bits - LOW) * step, HEIGHT + 15, bits);
        }
        double x = Math.clamp((threshold - LOW) * step, 0, WIDTH);
        add("<line class=\"line\" stroke-width=\"2\" x1=\"%.1f\" x2=\"%.1f\" y1=\"0\" y2=\"%d\"/>\n", x, x, HEIGHT);
        add(
                "<text x=\"%.1f\" y=\"%d\">threshold %.1f bits</text>\n",
                Math.min(x + 4, WIDTH - 130), HEIGHT + 33, threshold);
        add(
                "<text x=\"%d\" y=\"12\" text-anchor=\"end\">pairs, on a logarithmic scale; highest column %,d</text>\n",
                WIDTH, most);
        return svg.append("</svg></div>\n").toString();
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private void add(String format, Object... values) {
        svg.append(String.format(Locale.UK, format, values));
    }
}
