package kith.engine.linkage.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import kith.engine.linkage.records.Field;
import kith.engine.linkage.records.Mode;
import kith.engine.linkage.records.Records;
import kith.engine.linkage.values.Values;

/// The people of some files, as records to be matched. They stand in the order of their files' names and their
/// own ids, so that what is found does not depend on the order in which they came.
public final class People {

    private final Records records;
    private final List<String> files;
    private final int[] fileOf;
    private final String[] ids;
    private final int[] truth;
    private final List<String> blank;
    private final List<String> warnings;
    private final Map<Mode, Double> pairsOfOnePerson = new ConcurrentHashMap<>();

    private People(Records records, List<String> files, Rows rows, int[] order) {
        int[] file = rows.files();
        int[] person = rows.truth();
        this.records = records;
        this.files = List.copyOf(files);
        this.fileOf = Arrays.stream(order).map(row -> file[row]).toArray();
        RecordNames names = RecordNames.of(rows.ids(), file);
        this.ids = Arrays.stream(order).mapToObj(names.names()::get).toArray(String[]::new);
        this.warnings = Warnings.of(records, rows.ragged(), names.repeated());
        this.truth = person.length == 0
                ? person
                : Arrays.stream(order).map(row -> person[row]).toArray();
        this.blank = IntStream.range(0, records.fields().size())
                .filter(column -> records.values(column).count() == 1)
                .mapToObj(column -> records.fields().get(column).written())
                .toList();
    }

    public static People read(ColumnMap map, List<Path> paths) {
        Records records = new Records(map.fields());
        Rows rows = Rows.read(map, paths, records);
        List<String> files = names(paths);
        int[] order = rows.order(files);
        records.arrange(order);
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

    /// How many pairs are one person's in truth.
    double pairsOfOnePerson(Mode mode) {
        return pairsOfOnePerson.computeIfAbsent(mode, _ -> Score.pairs(records, this::truth, mode));
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

    /// What of the files may not be as meant, in sentences.
    public List<String> warnings() {
        return warnings;
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
}
