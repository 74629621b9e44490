package kith.engine.labels;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kith.engine.reference.CsvLine;
import kith.engine.terms.SecurityLabel;

/// A list of the borough's own: `code,label,words,source`, where the label is `restricted` or `sensitive`. It
/// adds to the lists that Kith ships.
public final class LabelList {

    private static final String HEADER = "code,label,words,source";

    /// @throws IllegalStateException when the file is not there, or is not such a file
    public static Map<String, SecurityLabel> of(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(file + " could not be read. It is named in KITH_LABELS.", e);
        }
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
            throw new IllegalStateException(file + " must begin with the line " + HEADER + ".");
        }
        Map<String, SecurityLabel> labels = new HashMap<>();
        for (int number = 1; number < lines.size(); number++) {
            if (!lines.get(number).isBlank()) {
                try {
                    List<String> cells = CsvLine.values(lines.get(number));
                    new CodeList().add(cells.get(0), 1);
                    labels.merge(cells.get(0), label(cells.get(1)), CodeLabels::stricter);
                } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                    throw new IllegalStateException(
                            "%s has a line that cannot be used: line %d.".formatted(file, number + 1), e);
                }
            }
        }
        return labels;
    }

    private static SecurityLabel label(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "restricted" -> SecurityLabel.RESTRICTED;
            case "sensitive" -> SecurityLabel.SENSITIVE;
            default -> throw new IllegalArgumentException("The label is restricted or sensitive");
        };
    }

    private LabelList() {}
}
