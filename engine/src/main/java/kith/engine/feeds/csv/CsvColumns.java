package kith.engine.feeds.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kith.engine.feeds.files.Utf8;
import kith.engine.terms.PlainText;
import kith.engine.terms.TextLimits;

/// The columns of a CSV file, found by its header whatever their order (RFC 4180).
public final class CsvColumns {

    private static final Set<String> KNOWN = Set.of(
            ("id local_id kind code system text start end status recorded nhs_number given_name family_name other_names"
                            + " birth_date sex ethnicity address postcode uprn phone email language practice deceased flagged")
                    .split(" "));

    private final List<String> columns;

    private CsvColumns(List<String> columns) {
        this.columns = columns;
    }

    /// Columns are known by their names, whatever the case and whatever spaces are around them.
    public static CsvColumns of(byte[] header) {
        return new CsvColumns(cells(Utf8.text(header, 0, header.length)).stream()
                .map(name -> PlainText.spaced(name).toLowerCase(Locale.ROOT).replace(' ', '_'))
                .toList());
    }

    /// Why the header cannot be used; empty when it can.
    public Optional<String> problem(List<String> required) {
        List<String> missing =
                required.stream().filter(name -> !columns.contains(name)).toList();
        if (!missing.isEmpty()) {
            String separator = columns.size() == 1 && columns.getFirst().matches(".*[;\t|].*")
                    ? " Separate the columns with commas."
                    : "";
            return Optional.of("The header has no column " + String.join(", ", missing)
                    + ", which this file needs. Nothing in it was read." + separator);
        }
        Set<String> seen = new HashSet<>();
        List<String> twice = columns.stream()
                .filter(name -> !name.isEmpty() && !seen.add(name))
                .distinct()
                .toList();
        return twice.isEmpty()
                ? Optional.empty()
                : Optional.of("The header has " + named(twice)
                        + " twice, so it is not clear which one counts. Nothing in the file was read.");
    }

    /// What to say about columns that look like one that Kith knows, under another name.
    List<String> oddities(CsvReader.Sort sort) {
        return OddColumns.in(columns, sort);
    }

    boolean isFirst(String column) {
        return columns.indexOf(column) == 0;
    }

    /// Names a column only by a name that Kith knows: any other could say anything about anybody.
    private static String named(List<String> twice) {
        return twice.stream()
                .filter(KNOWN::contains)
                .findFirst()
                .map("the column "::concat)
                .orElse("a column");
    }

    public Row row(byte[] bytes, int offset, int length) {
        return new Row(columns, cells(Utf8.text(bytes, offset, offset + length)));
    }

    /// The cells of one row: quotation marks enclose commas, newlines and doubled quotation marks.
    public static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (true) {
            var cell = new StringBuilder();
            at = cell(row, at, cell);
            cells.add(cell.toString());
            if (at >= row.length()) {
                return cells;
            }
            at++;
        }
    }

    /// Reads one cell.
    ///
    /// @return where the comma after it stands, or the end
    private static int cell(String row, int from, StringBuilder cell) {
        int at = from;
        if (at < row.length() && row.charAt(at) == '"') {
            at++;
            while (at < row.length()) {
                char c = row.charAt(at++);
                if (c != '"') {
                    cell.append(c);
                } else if (at < row.length() && row.charAt(at) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    break;
                }
            }
        }
        while (at < row.length() && row.charAt(at) != ',') {
            cell.append(row.charAt(at++));
        }
        return at;
    }

    /// One row by the names of its columns.
    public static final class Row {

        private final List<String> columns;
        private final List<String> cells;

        Row(List<String> columns, List<String> cells) {
            this.columns = columns;
            this.cells = cells;
        }

        /// What a column says; empty when it is blank or there is none.
        Optional<String> text(String column) {
            int index = columns.indexOf(column);
            if (index < 0 || index >= cells.size()) {
                return Optional.empty();
            }
            return SpreadsheetMarks.undone(column, cells.get(index).strip());
        }

        /// Whether it has as many cells as the header.
        boolean isWhole() {
            return cells.size() == columns.size();
        }

        /// Why the row cannot be used; empty when it can.
        public Optional<String> problem() {
            if (!cells.stream().allMatch(TextLimits::isStorable)) {
                return Optional.of(
                        "The row has a cell of more than 100,000 characters, or a character that cannot be stored.");
            }
            return cells.size() == columns.size()
                    ? Optional.empty()
                    : Optional.of(
                            "The row has %d cells and the header %d. Look for a comma outside quotation marks, or a missing one."
                                    .formatted(cells.size(), columns.size()));
        }
    }
}
