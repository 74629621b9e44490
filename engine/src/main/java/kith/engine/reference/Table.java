package kith.engine.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One reference file: a header that names the columns, and a row a line. Values may stand in double quotes, a
/// double quote within them is written twice, and no value runs over a line's end.
public record Table(String file, List<Row> rows) {

    public Table {
        rows = List.copyOf(rows);
    }

    /// Reads a file that must have all these columns and no others. A line that cannot be read is told and left
    /// out.
    public static Table read(String file, List<String> columns, BufferedReader lines, Problems problems)
            throws IOException {
        String header = lines.readLine();
        if (header == null) {
            problems.add(file, 1, "", "the file is empty; its first line must be " + String.join(",", columns));
            return new Table(file, List.of());
        }
        List<String> named = named(file, header, columns, problems);
        return new Table(file, named.isEmpty() ? List.of() : rows(file, named, lines, problems));
    }

    private static List<String> named(String file, String header, List<String> columns, Problems problems) {
        List<String> named = CsvLine.values(header.startsWith("\uFEFF") ? header.substring(1) : header);
        Set<String> seen = new HashSet<>();
        boolean good = true;
        for (String column : named) {
            if (!columns.contains(column)) {
                problems.add(file, 1, column, "there is no such column here; they are " + String.join(",", columns));
                good = false;
            } else if (!seen.add(column)) {
                problems.add(file, 1, column, "is there twice");
                good = false;
            }
        }
        for (String column : columns) {
            if (!named.contains(column)) {
                problems.add(file, 1, column, "the column is missing");
                good = false;
            }
        }
        return good ? named : List.of();
    }

    private static List<Row> rows(String file, List<String> columns, BufferedReader lines, Problems problems)
            throws IOException {
        List<Row> rows = new ArrayList<>();
        long line = 1;
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            line++;
            List<String> values;
            try {
                values = CsvLine.values(text);
            } catch (IllegalArgumentException malformed) {
                problems.add(file, line, "", String.valueOf(malformed.getMessage()));
                continue;
            }
            if (values.size() != columns.size()) {
                problems.add(
                        file,
                        line,
                        "",
                        text.isBlank()
                                ? "the line is empty"
                                : "%d values where the header has %d".formatted(values.size(), columns.size()));
                continue;
            }
            Map<String, String> named = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                named.put(columns.get(i), values.get(i));
            }
            rows.add(new Row(file, line, named, problems));
        }
        return rows;
    }
}
