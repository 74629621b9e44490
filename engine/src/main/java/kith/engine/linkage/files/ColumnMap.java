package kith.engine.linkage.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import kith.engine.linkage.records.Field;
import kith.engine.linkage.values.CharSlice;

/// Which column of the files holds which field: a CSV file with the columns `column`, `field` and, where one
/// file differs, `file`.
public final class ColumnMap {

    private static final Set<String> OURS = Set.of(
            "nhs_number",
            "given_name",
            "family_name",
            "birth_date",
            "sex",
            "address",
            "uprn",
            "postcode",
            "phone",
            "email");

    private final List<Entry> entries;

    /// @param file that it is only for; empty for all
    private record Entry(String column, String field, String file) {}

    private ColumnMap(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    public static ColumnMap read(Path path) {
        try (CsvFile csv = CsvFile.open(path)) {
            List<String> header = csv.next().stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
            int column = header.indexOf("column");
            int field = header.indexOf("field");
            int file = header.indexOf("file");
            if (column < 0 || field < 0) {
                throw LinkProblem.ofTheMap(
                        "%s is not a map of columns: its first line has to name the columns column and field."
                                .formatted(path));
            }
            List<Entry> entries = new ArrayList<>();
            for (List<String> row = csv.next(); !row.isEmpty(); row = csv.next()) {
                Entry entry = new Entry(cell(row, column), cell(row, field), cell(row, file));
                if (!entry.column.isEmpty() || !entry.field.isEmpty()) {
                    entries.add(checked(entry));
                }
            }
            ColumnMap map = new ColumnMap(entries);
            if (map.fields().isEmpty()) {
                throw LinkProblem.ofTheMap(path + " maps no column to a field that records can be compared by.");
            }
            return map;
        }
    }

    private static String cell(List<String> row, int column) {
        return column < 0 || column >= row.size() ? "" : row.get(column).strip();
    }

    private static Entry checked(Entry entry) {
        String name = name(entry.field);
        String rest = rest(entry.field);
        boolean known = OURS.contains(name) || Set.of("id", "source", "truth").contains(name);
        boolean own = (name.equals("text") || name.equals("exact")) && !rest.isEmpty();
        if (!known && !own) {
            throw LinkProblem.ofTheMap(
                    ("The map gives the column \"%s\" the field \"%s\", which is none of id, source, "
                                    + "nhs_number, given_name, family_name, birth_date, sex, address, uprn, postcode, phone, email, "
                                    + "text:NAME, exact:NAME, truth and truth:REGEX.")
                            .formatted(entry.column, entry.field));
        }
        if (name.equals("truth") && !rest.isEmpty()) {
            groupOf(rest);
        }
        return entry;
    }

    private static Pattern groupOf(String regex) {
        try {
            Pattern pattern = Pattern.compile(regex);
            if (pattern.matcher("").groupCount() < 1) {
                throw LinkProblem.ofTheMap(
                        "The map's truth:%s has no group: put what is the truth in brackets.".formatted(regex));
            }
            return pattern;
        } catch (PatternSyntaxException e) {
            throw LinkProblem.ofTheMap("The map's truth:%s is not a regular expression.".formatted(regex));
        }
    }

    private static String name(String field) {
        int colon = field.indexOf(':');
        return (colon < 0 ? field : field.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
    }

    private static String rest(String field) {
        int colon = field.indexOf(':');
        return colon < 0 ? "" : field.substring(colon + 1).strip();
    }

    /// The fields that records are compared by, in the order of the map.
    List<Field> fields() {
        Set<Field> fields = new LinkedHashSet<>();
        for (Entry entry : entries) {
            String name = name(entry.field);
            if (OURS.contains(name)) {
                fields.add(Field.of(name));
            } else if (name.equals("text") || name.equals("exact")) {
                fields.add(Field.of(name + ":" + rest(entry.field)));
            }
        }
        return List.copyOf(fields);
    }

    boolean hasTruth() {
        return entries.stream().anyMatch(entry -> name(entry.field).equals("truth"));
    }

    /// Where the fields are in a file with that header.
    Columns in(Path file, List<String> header) {
        List<String> names = header.stream().map(String::strip).toList();
        List<int[]> fields = new ArrayList<>();
        for (Field field : fields()) {
            fields.add(columns(field.written(), file, names));
        }
        Optional<Pattern> truth = entries.stream()
                .filter(entry ->
                        name(entry.field).equals("truth") && !rest(entry.field).isEmpty())
                .findFirst()
                .map(entry -> groupOf(rest(entry.field)));
        return new Columns(
                fields,
                columns("id", file, names),
                columns("source", file, names),
                columns("truth", file, names),
                truth);
    }

    /// Entries for this file stand in the place of those for all.
    private int[] columns(String field, Path file, List<String> header) {
        List<Entry> of = entries.stream().filter(entry -> isOf(entry, field)).toList();
        List<Entry> own = of.stream().filter(entry -> isFor(entry, file)).toList();
        return (own.isEmpty()
                        ? of.stream().filter(entry -> entry.file.isEmpty()).toList()
                        : own)
                .stream().mapToInt(entry -> index(entry, file, header)).toArray();
    }

    private static boolean isOf(Entry entry, String field) {
        String name = name(entry.field);
        return (name.equals("text") || name.equals("exact"))
                ? field.equals(name + ":" + rest(entry.field))
                : field.equals(name);
    }

    private static boolean isFor(Entry entry, Path file) {
        return !entry.file.isEmpty()
                && (entry.file.equals(file.toString()) || entry.file.equals(String.valueOf(file.getFileName())));
    }

    private static int index(Entry entry, Path file, List<String> header) {
        int index = header.indexOf(entry.column);
        if (index < 0) {
            throw LinkProblem.ofTheMap("The map names the column \"%s\", which %s does not have. It has: %s."
                    .formatted(entry.column, file.getFileName(), LinkProblem.excerpt(String.join(", ", header))));
        }
        return index;
    }

    /// Where the fields are in one file.
    @SuppressWarnings("ArrayRecordComponent")
    record Columns(List<int[]> fields, int[] id, int[] source, int[] truth, Optional<Pattern> truthIs) {

        /// Who it really is; empty when the row does not say.
        CharSlice truth(Cells cells, int row) {
            CharSlice text = cells.text(row, truth);
            if (truthIs.isEmpty()) {
                return text;
            }
            Matcher matcher = truthIs.get().matcher(text.text());
            return CharSlice.of(matcher.find() && matcher.group(1) != null ? matcher.group(1) : "");
        }
    }
}
