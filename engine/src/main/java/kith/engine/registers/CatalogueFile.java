package kith.engine.registers;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kith.engine.reference.CsvLine;
import kith.engine.terms.SecurityLabel;
import org.jspecify.annotations.Nullable;

/// Reads the catalogue's file: a line with the version, the header, and then each condition followed by its
/// codes.
///
/// ```text
/// # version 2026-11-22
/// key,code,words,flags,note
/// CHD,,Coronary heart disease,lifelong,
/// CHD,414545008,,,Synthea
/// ```
///
/// Flags of a condition: `lifelong`, `not-counted`, `restricted`. Flag of a code: `screening`.
final class CatalogueFile {

    private static final String VERSION = "# version ";
    private static final String HEADER = "key,code,words,flags,note";
    private static final int COLUMNS = 5;
    private static final Set<String> CONDITION_FLAGS = Set.of("lifelong", "not-counted", "restricted");
    private static final Set<String> CODE_FLAGS = Set.of("screening");

    private final TreeMap<String, Condition> conditions = new TreeMap<>();
    private final Map<String, Code> codes = new HashMap<>();

    static Catalogue read(BufferedReader lines) throws IOException {
        String version = lines.readLine();
        if (version == null || !version.startsWith(VERSION)) {
            throw new IllegalStateException("The catalogue must begin with its version");
        }
        if (!HEADER.equals(lines.readLine())) {
            throw new IllegalStateException("The catalogue must have the columns " + HEADER);
        }
        CatalogueFile file = new CatalogueFile();
        lines.lines().filter(line -> !line.isBlank()).map(CsvLine::values).forEach(file::add);
        return new Catalogue(version.substring(VERSION.length()).strip(), file.conditions, file.codes);
    }

    private void add(List<String> cells) {
        if (cells.size() != COLUMNS) {
            throw new IllegalStateException("The catalogue has a line of %d columns".formatted(cells.size()));
        }
        String key = cells.get(0);
        String code = cells.get(1);
        if (code.isEmpty()) {
            Set<String> flags = flags(cells.get(3), CONDITION_FLAGS);
            SecurityLabel label = flags.contains("restricted") ? SecurityLabel.RESTRICTED : SecurityLabel.NORMAL;
            boolean counts = !flags.contains("not-counted");
            once(key, conditions.put(key, new Condition(key, cells.get(2), flags.contains("lifelong"), counts, label)));
        } else {
            Condition condition = conditions.get(key);
            if (condition == null) {
                throw new IllegalStateException(
                        "The catalogue has codes of %s before it says what that is".formatted(key));
            }
            Set<String> flags = flags(cells.get(3), CODE_FLAGS);
            once(code, codes.put(code, new Code(code, condition, flags.contains("screening"))));
        }
    }

    private static void once(String what, @Nullable Object before) {
        if (before != null) {
            throw new IllegalStateException("The catalogue has %s twice".formatted(what));
        }
    }

    private static Set<String> flags(String cell, Set<String> known) {
        Set<String> flags = cell.isEmpty() ? Set.of() : Set.of(cell.split(" "));
        if (!known.containsAll(flags)) {
            throw new IllegalStateException("The catalogue has an unknown flag among '%s'".formatted(cell));
        }
        return flags;
    }

    private CatalogueFile() {}
}
