package kith.engine.linkage.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kith.engine.linkage.records.Records;
import kith.engine.linkage.values.CharSlice;
import kith.engine.linkage.values.StringDictionary;
import kith.engine.linkage.values.Values;

/// The rows of some files in the order in which they stand there, taken into records. While some are read,
/// those before them are taken in, the fields side by side.
final class Rows {

    private static final int AT_ONCE = 4_096;

    private final ColumnMap map;
    private final Records records;
    private final List<Integer> ends = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final IntStream.Builder truth = IntStream.builder();
    private final StringDictionary people = new StringDictionary();
    private int nobody;
    private int sources;
    private int ragged;

    private Rows(ColumnMap map, Records records) {
        this.map = map;
        this.records = records;
    }

    static Rows read(ColumnMap map, List<Path> files, Records records) {
        Rows rows = new Rows(map, records);
        try (ExecutorService hands =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (Path file : files) {
                rows.read(file, hands);
                rows.ends.add(rows.ids.size());
            }
        }
        return rows;
    }

    private void read(Path file, ExecutorService hands) {
        try (CsvFile csv = CsvFile.open(file)) {
            List<String> header = csv.next();
            if (header.isEmpty()) {
                throw LinkProblem.ofAFile(
                        "%s is empty: it has not even a first line that names its columns.".formatted(file));
            }
            OfAFile rows = new OfAFile(map.in(file, header), header.size(), sources);
            Cells here = new Cells();
            Cells next = new Cells();
            csv.read(here, AT_ONCE);
            while (here.rows() > 0) {
                CompletableFuture<Void> taken = rows.take(here, hands);
                csv.read(next, AT_ONCE);
                taken.join();
                Cells before = here;
                here = next;
                next = before;
            }
            sources += rows.partners.size();
        }
    }

    /// How many rows have more or fewer cells than the first line of their file.
    int ragged() {
        return ragged;
    }

    /// What each row calls itself.
    List<String> ids() {
        return ids;
    }

    /// The number of the file that each row is from.
    int[] files() {
        int[] files = new int[ids.size()];
        for (int file = 1; file < ends.size(); file++) {
            Arrays.fill(files, ends.get(file - 1), ends.get(file), file);
        }
        return files;
    }

    /// The rows by the names of their files and by what they call themselves: 9 before 10.
    int[] order(List<String> names) {
        int[] files = files();
        Comparator<Integer> order = Comparator.comparing((Integer row) -> names.get(files[row]))
                .thenComparingInt(row -> ids.get(row).length())
                .thenComparing(ids::get);
        boolean isInOrder = IntStream.range(1, files.length).allMatch(row -> order.compare(row - 1, row) <= 0);
        IntStream asRead = IntStream.range(0, files.length);
        return isInOrder
                ? asRead.toArray()
                : asRead.boxed().sorted(order).mapToInt(row -> row).toArray();
    }

    /// A number for who each row is really about, the same for the same person; none where nobody says.
    int[] truth() {
        return truth.build().toArray();
    }

    /// The rows of one file.
    private final class OfAFile {

        private final ColumnMap.Columns columns;
        private final int width;
        private final int firstSource;
        private final StringDictionary partners = new StringDictionary();
        private int count;

        OfAFile(ColumnMap.Columns columns, int width, int firstSource) {
            this.columns = columns;
            this.width = width;
            this.firstSource = firstSource;
        }

        CompletableFuture<Void> take(Cells cells, ExecutorService hands) {
            int[] from = new int[cells.rows()];
            int[][] taken = new int[columns.fields().size()][cells.rows()];
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (int field = 0; field < taken.length; field++) {
                int[] values = taken[field];
                int[] where = columns.fields().get(field);
                Values known = records.values(field);
                all.add(CompletableFuture.runAsync(() -> take(cells, where, known, values), hands));
            }
            all.add(CompletableFuture.runAsync(() -> keep(cells, from), hands));
            return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
                    .thenRun(() -> records.addAll(from, taken));
        }

        private static void take(Cells cells, int[] where, Values known, int[] values) {
            for (int row = 0; row < values.length; row++) {
                values[row] = known.take(cells.text(row, where));
            }
        }

        /// Keeps what the rows say of themselves.
        ///
        /// @param from to hold the numbers of the partners that they are from
        private void keep(Cells cells, int[] from) {
            for (int row = 0; row < from.length; row++) {
                count++;
                ragged += cells.width(row) == width ? 0 : 1;
                ids.add(
                        columns.id().length == 0
                                ? Integer.toString(count)
                                : cells.text(row, columns.id()).text());
                if (map.hasTruth()) {
                    truth.add(person(columns.truth(cells, row)));
                }
                from[row] = firstSource + partners.take(cells.text(row, columns.source()));
            }
        }

        /// Who says nothing of who they are is somebody else each time.
        private int person(CharSlice who) {
            return who.isEmpty() ? --nobody : people.take(who);
        }
    }
}
