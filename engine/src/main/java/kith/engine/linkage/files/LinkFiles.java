package kith.engine.linkage.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import kith.engine.linkage.matching.Links;
import kith.engine.linkage.matching.Matching;

/// Writes down what was found: the pairs, and the clusters.
public final class LinkFiles {

    /// `OUT.csv` for `OUT.csv`; `OUT.clusters.csv` and `OUT.html` beside it.
    public static Path beside(Path out, String ending) {
        String name = String.valueOf(out.getFileName());
        String stem = name.toLowerCase(Locale.ROOT).endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
        return out.resolveSibling(stem + ending);
    }

    /// Every pair at or above half the threshold.
    public static void writePairs(LinkRun run, Path out) throws IOException {
        Links pairs = run.matching().pairs();
        Matching.Explained explained = run.matching().explained(run.people().records(), run.model());
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            writer.write("left_file,left_id,right_file,right_id,probability,weight,evidence\n");
            for (int pair = 0; pair < pairs.size(); pair++) {
                if (pairs.probability(pair) >= run.threshold() / 2) {
                    int one = pairs.one(pair);
                    int other = pairs.other(pair);
                    People people = run.people();
                    writer.write(cell(people.file(one)) + "," + cell(people.id(one)) + "," + cell(people.file(other))
                            + "," + cell(people.id(other))
                            + String.format(Locale.ROOT, ",%.6f,%.3f,", pairs.probability(pair), pairs.weight(pair))
                            + cell(explained.comparison(one, other).line()) + "\n");
                }
            }
        }
    }

    public static void writeClusters(LinkRun run, Path out) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            writer.write("file,id,cluster\n");
            for (int row = 0; row < run.people().records().size(); row++) {
                writer.write(
                        cell(run.people().file(row)) + "," + cell(run.people().id(row)) + ","
                                + (run.matching().clusters().of(row) + 1) + "\n");
            }
        }
    }

    private static String cell(String text) {
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    private LinkFiles() {}
}
