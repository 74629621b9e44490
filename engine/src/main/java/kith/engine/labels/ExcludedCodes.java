package kith.engine.labels;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kith.engine.reference.CsvLine;

/// The sets of codes that the law excludes: `set,source,date,complete,code,words`. A set without a known member
/// has one line without a code.
public record ExcludedCodes(List<ExcludedSet> sets) {

    private static final String HEADER = "set,source,date,complete,code,words";

    public ExcludedCodes {
        sets = List.copyOf(sets);
    }

    /// The file that Kith ships.
    public static ExcludedCodes shipped() {
        return read(ShippedList.lines("/codes/legally-excluded.csv"), "The list that Kith ships");
    }

    /// A file of the borough's own, which replaces the one that Kith ships.
    ///
    /// @throws IllegalStateException when it is not there, or is not such a file
    public static ExcludedCodes of(Path file) {
        try {
            return read(Files.readAllLines(file, StandardCharsets.UTF_8), file.toString());
        } catch (IOException e) {
            throw new IllegalStateException(
                    file + " could not be read. It lists the codes that the law excludes, and Kith does not run"
                            + " without it.",
                    e);
        }
    }

    private static ExcludedCodes read(List<String> lines, String file) {
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
            throw new IllegalStateException(file + " must begin with the line " + HEADER + ".");
        }
        Map<String, ExcludedSet> sets = new LinkedHashMap<>();
        for (int number = 1; number < lines.size(); number++) {
            if (!lines.get(number).isBlank()) {
                try {
                    ExcludedSet line = line(CsvLine.values(lines.get(number)));
                    sets.merge(line.name(), line, ExcludedCodes::together);
                } catch (IllegalArgumentException | DateTimeException e) {
                    throw new IllegalStateException(
                            "%s has a line that cannot be used: line %d.".formatted(file, number + 1), e);
                }
            }
        }
        if (sets.isEmpty()) {
            throw new IllegalStateException(file + " names no set of codes that the law excludes.");
        }
        return new ExcludedCodes(List.copyOf(sets.values()));
    }

    private static ExcludedSet line(List<String> cells) {
        if (cells.size() != HEADER.split(",").length) {
            throw new IllegalArgumentException("The line has too many cells, or too few");
        }
        boolean complete = switch (cells.get(3)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("A set is complete, yes or no");
        };
        List<String> codes = cells.get(4).isEmpty() ? List.of() : List.of(cells.get(4));
        codes.forEach(code -> new CodeList().add(code, 1));
        return new ExcludedSet(cells.get(0), cells.get(1), LocalDate.parse(cells.get(2)), complete, codes);
    }

    private static ExcludedSet together(ExcludedSet one, ExcludedSet other) {
        List<String> codes = new ArrayList<>(one.codes());
        codes.addAll(other.codes());
        LocalDate older = one.dated().isBefore(other.dated()) ? one.dated() : other.dated();
        return new ExcludedSet(
                Objects.requireNonNull(one.name()), one.source(), older, one.complete() && other.complete(), codes);
    }

    public List<String> codes() {
        return sets.stream().flatMap(set -> set.codes().stream()).toList();
    }

    /// What whoever runs Kith has to know: sets that are incomplete, and lists that are older than a year.
    public List<String> warnings(LocalDate today) {
        List<String> warnings = new ArrayList<>();
        for (ExcludedSet set : sets) {
            if (!set.complete()) {
                warnings.add(
                        "The list of %s is incomplete: it has %d codes. Name a complete file in KITH_EXCLUDED_CODES."
                                .formatted(set.name(), set.codes().size()));
            }
            if (set.isOldOn(today)) {
                warnings.add("The list of %s is of %s. Look for a newer one.".formatted(set.name(), set.dated()));
            }
        }
        return warnings;
    }
}
