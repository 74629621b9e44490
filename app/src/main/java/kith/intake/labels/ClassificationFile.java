package kith.intake.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kith.engine.labels.Classification;
import kith.engine.reference.CsvLine;
import kith.engine.terms.SecurityLabel;

/// A list of classifications: `partner,kind,system,code,words,label,reason`. The label is `normal`, `sensitive` or
/// `restricted`. An empty cell stands for any.
///
/// @param lines each with its reason, in the order of the file
public record ClassificationFile(List<Line> lines) {

    private static final String HEADER = "partner,kind,system,code,words,label,reason";
    private static final int COLUMNS = 7;
    private static final int MOST = 20_000;

    public ClassificationFile {
        lines = List.copyOf(lines);
    }

    /// One decision.
    public record Line(Classification about, String reason) {}

    /// What the lines of a file say.
    ///
    /// @throws Unusable with a sentence that names the line, and quotes nothing of it
    public static ClassificationFile of(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().strip().replace("\ufeff", "").equals(HEADER)) {
            throw new Unusable("The file must begin with the line " + HEADER + ".");
        }
        if (lines.size() > MOST) {
            throw new Unusable("The file has more than %,d lines. Send it in parts.".formatted(MOST));
        }
        List<Line> read = new ArrayList<>();
        for (int number = 1; number < lines.size(); number++) {
            if (!lines.get(number).isBlank()) {
                read.add(line(lines.get(number), number + 1));
            }
        }
        return new ClassificationFile(read);
    }

    private static Line line(String text, int number) {
        try {
            List<String> cells = CsvLine.values(text);
            if (cells.size() != COLUMNS) {
                throw new Unusable("Line %d has %d cells and needs %d.".formatted(number, cells.size(), COLUMNS));
            }
            var about = new Classification(
                    cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), label(cells.get(5), number));
            if (!about.isDefinite()) {
                throw new Unusable("Line %d names no code, no words, and no partner with a kind.".formatted(number));
            }
            if (cells.get(6).isBlank()) {
                throw new Unusable("Line %d gives no reason.".formatted(number));
            }
            return new Line(about, cells.get(6));
        } catch (IllegalArgumentException e) {
            throw new Unusable("Line %d has a quotation mark that is not closed.".formatted(number), e);
        }
    }

    private static SecurityLabel label(String word, int number) {
        return labelOf(word)
                .orElseThrow(() -> new Unusable(
                        "Line %d has a label that is none of normal, sensitive and restricted.".formatted(number)));
    }

    /// The label that a word means.
    public static Optional<SecurityLabel> labelOf(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "normal" -> Optional.of(SecurityLabel.NORMAL);
            case "sensitive" -> Optional.of(SecurityLabel.SENSITIVE);
            case "restricted" -> Optional.of(SecurityLabel.RESTRICTED);
            default -> Optional.empty();
        };
    }

    /// The file cannot be used; the message says why.
    public static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1;

        public Unusable(String sentence) {
            super(sentence);
        }

        Unusable(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }
}
