package kith.engine.linkage.matching;

import java.util.Arrays;
import java.util.List;
import kith.engine.linkage.values.Values;

/// The records to be matched, a column a field, each value known by its number.
public final class Records {

    private static final int FIRST_ROOM = 64;

    private final List<Field> fields;
    private final Values[] values;
    private final int[][] columns;
    private int[] sources = new int[FIRST_ROOM];
    private int size;

    public Records(List<Field> fields) {
        this(
                List.copyOf(fields),
                fields.stream().map(field -> field.kind().newValues()).toArray(Values[]::new));
    }

    private Records(List<Field> fields, Values[] values) {
        this.fields = fields;
        this.values = values;
        this.columns = new int[values.length][FIRST_ROOM];
    }

    /// An empty set of records that knows each value these know, so that none is taken apart twice. Values are taken in
    /// by one thread at a time, for both sets together.
    public Records knowingTheSameValues() {
        return new Records(fields, values);
    }

    /// How many distinct values are known, of all fields together.
    public int distinctValues() {
        return Arrays.stream(values).mapToInt(Values::count).sum();
    }

    /// Adds a record.
    ///
    /// @param source the number of the file or partner it is from
    /// @param texts what it says for each field, empty where it says nothing
    /// @return its row
    public int add(int source, List<String> texts) {
        int row = size;
        makeRoom(row + 1);
        size++;
        replace(row, source, texts);
        return row;
    }

    /// Puts a record in the place of another.
    public void replace(int row, int source, List<String> texts) {
        sources[row] = source;
        for (int column = 0; column < columns.length; column++) {
            columns[column][row] = values[column].take(texts.get(column));
        }
    }

    /// Adds a record whose values were taken already, each by [Values#take].
    public int add(int source, int[] numbers) {
        int row = size;
        makeRoom(row + 1);
        size++;
        sources[row] = source;
        for (int column = 0; column < columns.length; column++) {
            columns[column][row] = numbers[column];
        }
        return row;
    }

    /// Takes back the record that was added last.
    void removeLast() {
        size--;
    }

    private void makeRoom(int rows) {
        if (rows > sources.length) {
            int room = Math.max(rows, sources.length + (sources.length >> 1));
            sources = Arrays.copyOf(sources, room);
            for (int column = 0; column < columns.length; column++) {
                columns[column] = Arrays.copyOf(columns[column], room);
            }
        }
    }

    public int size() {
        return size;
    }

    public List<Field> fields() {
        return fields;
    }

    public int source(int row) {
        return sources[row];
    }

    public int value(int column, int row) {
        return columns[column][row];
    }

    public Values values(int column) {
        return values[column];
    }

    /// What a record says in a column, folded.
    public String text(int column, int row) {
        return values[column].text(columns[column][row]);
    }

    /// The column that holds a field of ours; -1 when there is none.
    int column(Field.Kind kind) {
        for (int column = 0; column < fields.size(); column++) {
            if (fields.get(column).kind() == kind) {
                return column;
            }
        }
        return -1;
    }
}
