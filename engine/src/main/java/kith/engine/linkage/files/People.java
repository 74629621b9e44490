package kith.engine.linkage.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kith.engine.linkage.matching.Field;
import kith.engine.linkage.matching.Records;
import kith.engine.linkage.values.Values;

/// The people of some files, as records to be matched. They stand in the order of their files' names and their own ids,
/// so that what is found does not depend on the order in which they came.
public final class People {

    private static final int BATCH = 10_000;

    private final Records records;
    private final List<String> files;
    private final int[] fileOf;
    private final String[] ids;
    private final int[] truth;
    private final List<String> blank;

    private People(Records records, List<String> files, Rows rows, int[] order) {
        this.records = records;
        this.files = List.copyOf(files);
        this.fileOf = new int[order.length];
        this.ids = new String[order.length];
        this.truth = new int[rows.hasTruth ? order.length : 0];
        for (int row = 0; row < order.length; row++) {
            fileOf[row] = rows.file.get(order[row]);
            ids[row] = rows.ids.get(order[row]);
            if (rows.hasTruth) {
                truth[row] = rows.truth.get(order[row]);
            }
        }
        this.blank = IntStream.range(0, records.fields().size())
                .filter(column -> records.values(column).count() == 1)
                .mapToObj(column -> records.fields().get(column).written())
                .toList();
    }

    public static People read(ColumnMap map, List<Path> paths) {
        Records records = new Records(map.fields());
        Rows rows = new Rows(map.hasTruth());
        List<String> files = names(paths);
        Map<String, Integer> sources = new HashMap<>();
        for (int file = 0; file < paths.size(); file++) {
            read(map, paths.get(file), file, records, rows, sources);
        }
        int[] order = rows.order(files);
        for (int row : order) {
            records.add(rows.source.get(row), rows.values.get(row));
        }
        return new People(records, files, rows, order);
    }

    /// Files go by their names, or by their paths where two have the same name.
    private static List<String> names(List<Path> paths) {
        List<String> names =
                paths.stream().map(path -> String.valueOf(path.getFileName())).toList();
        return names.stream().distinct().count() == names.size()
                ? names
                : paths.stream().map(Path::toString).toList();
    }

    private static void read(
            ColumnMap map, Path path, int file, Records records, Rows rows, Map<String, Integer> sources) {
        try (CsvFile csv = CsvFile.open(path)) {
            List<String> header = csv.next();
            if (header.isEmpty()) {
                throw LinkProblem.ofAFile(
                        "%s is empty: it has not even a first line that names its columns.".formatted(path));
            }
            ColumnMap.Columns columns = map.in(path, header);
            CompletableFuture<Void> before = CompletableFuture.completedFuture(null);
            long number = 1;
            for (List<List<String>> batch = batch(csv); !batch.isEmpty(); batch = batch(csv)) {
                List<List<String>> taken = batch;
                long first = number;
                number += batch.size();
                before = before.thenRunAsync(() -> rows.take(taken, columns, file, first, records, sources));
            }
            before.join();
        }
    }

    /// Some rows; the next are read while these are taken in.
    private static List<List<String>> batch(CsvFile csv) {
        List<List<String>> batch = new ArrayList<>();
        while (batch.size() < BATCH) {
            List<String> row = csv.next();
            if (row.isEmpty()) {
                break;
            }
            batch.add(row);
        }
        return batch;
    }

    public Records records() {
        return records;
    }

    public boolean hasTruth() {
        return truth.length > 0 || records.size() == 0;
    }

    /// A number for who a record really is, the same for the same person.
    int truth(int row) {
        return truth[row];
    }

    String file(int row) {
        return files.get(fileOf[row]);
    }

    String id(int row) {
        return ids[row];
    }

    public List<String> files() {
        return files;
    }

    /// The fields in which no record says anything.
    public List<String> blankFields() {
        return blank;
    }

    /// What a record says, field by field, for whoever may see it.
    public List<String> says(int row) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < records.fields().size(); column++) {
            texts.add(records.value(column, row) == Values.NONE ? "" : records.text(column, row));
        }
        return texts;
    }

    List<Field> fields() {
        return records.fields();
    }

    /// Rows as they were read.
    private static final class Rows {

        private final boolean hasTruth;
        private final List<Integer> file = new ArrayList<>();
        private final List<Integer> source = new ArrayList<>();
        private final List<String> ids = new ArrayList<>();
        private final List<int[]> values = new ArrayList<>();
        private final List<Integer> truth = new ArrayList<>();
        private final Map<String, Integer> people = new HashMap<>();
        private int nobody;

        Rows(boolean hasTruth) {
            this.hasTruth = hasTruth;
        }

        /// Takes in some rows, the fields side by side.
        void take(
                List<List<String>> batch,
                ColumnMap.Columns columns,
                int ofFile,
                long first,
                Records records,
                Map<String, Integer> sources) {
            int[][] taken = new int[batch.size()][columns.fields().size()];
            IntStream.range(0, columns.fields().size()).parallel().forEach(field -> {
                for (int row = 0; row < taken.length; row++) {
                    String text = ColumnMap.Columns.text(
                            batch.get(row), columns.fields().get(field));
                    taken[row][field] = records.values(field).take(text);
                }
            });
            for (int row = 0; row < taken.length; row++) {
                List<String> cells = batch.get(row);
                String from = ofFile + "/" + ColumnMap.Columns.text(cells, columns.source());
                file.add(ofFile);
                source.add(sources.computeIfAbsent(from, _ -> sources.size()));
                ids.add(
                        columns.id().length == 0
                                ? Long.toString(first + row)
                                : ColumnMap.Columns.text(cells, columns.id()));
                values.add(taken[row]);
                if (hasTruth) {
                    addTruth(columns.truth(cells));
                }
            }
        }

        /// Who says nothing of who they are is somebody else each time.
        private void addTruth(String person) {
            truth.add(person.isEmpty() ? --nobody : people.computeIfAbsent(person, _ -> people.size()));
        }

        int[] order(List<String> files) {
            return IntStream.range(0, ids.size())
                    .boxed()
                    .sorted(Comparator.comparing((Integer row) -> files.get(file.get(row)))
                            .thenComparingInt(row -> ids.get(row).length())
                            .thenComparing(row -> ids.get(row)))
                    .mapToInt(row -> row)
                    .toArray();
        }
    }
}
