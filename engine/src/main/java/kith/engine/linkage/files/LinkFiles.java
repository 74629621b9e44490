package kith.engine.linkage.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import kith.engine.linkage.Decimals;
import kith.engine.linkage.clustering.Links;
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
                    writer.append(named(run.people(), one)).append(',').append(named(run.people(), other));
                    writer.append(',').append(Decimals.of(pairs.probability(pair), 6));
                    writer.append(',').append(Decimals.of(pairs.weight(pair), 3));
                    writer.append(',')
                            .append(cell(explained.comparison(one, other).line()))
                            .append('\n');
                }
            }
        }
    }

    public static void writeClusters(LinkRun run, Path out) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            writer.write("file,id,cluster\n");
            for (int row = 0; row < run.people().records().size(); row++) {
                writer.append(named(run.people(), row)).append(',');
                writer.append(Integer.toString(run.matching().clusters().of(row) + 1))
                        .append('\n');
            }
        }
    }

    /// The file that a record stands in, and what it calls itself there.
    private static String named(People people, int row) {
        return cell(people.file(row)) + "," + cell(people.id(row));
    }

    private static String cell(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return "\"" + text.replace("\"", "\"\"") + "\"";
            }
        }
        return text;
    }

    private LinkFiles() {}
}
