package kith.engine.linkage.records;

import java.util.Arrays;
import java.util.List;
import kith.engine.linkage.values.Values;

/// The records to be matched, a column a field, each value known by its number. The values of a record stand
/// side by side, for it is records that are compared.
public final class Records {

    private static final int FIRST_ROOM = 64;

    private final List<Field> fields;
    private final Values[] values;
    private final int width;
    private int[] cells;
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
        this.width = values.length;
        this.cells = new int[width * FIRST_ROOM];
    }

    /// An empty set of records that knows each value these know, so that none is taken apart twice. Values are
    /// taken in by one thread at a time, for both sets together.
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
        for (int column = 0; column < width; column++) {
            cells[row * width + column] = values[column].take(texts.get(column));
        }
    }

    /// Adds records whose values were taken already, each by [Values#take].
    ///
    /// @param from of each record the number of the file or partner it is from
    /// @param taken of each field the values of all of them
    public void addAll(int[] from, int[][] taken) {
        makeRoom(size + from.length);
        System.arraycopy(from, 0, sources, size, from.length);
        for (int column = 0; column < width; column++) {
            for (int row = 0; row < from.length; row++) {
                cells[(size + row) * width + column] = taken[column][row];
            }
        }
        size += from.length;
    }

    /// Puts the records into another order.
    ///
    /// @param order for each place the row that is to stand there
    public void arrange(int[] order) {
        int[] sourcesBefore = sources;
        int[] cellsBefore = cells;
        sources = new int[order.length];
        cells = new int[order.length * width];
        for (int row = 0; row < order.length; row++) {
            sources[row] = sourcesBefore[order[row]];
            System.arraycopy(cellsBefore, order[row] * width, cells, row * width, width);
        }
    }

    private void makeRoom(int rows) {
        if (rows > sources.length) {
            int room = Math.max(rows, sources.length + (sources.length >> 1));
            sources = Arrays.copyOf(sources, room);
            cells = Arrays.copyOf(cells, room * width);
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
        return cells[row * width + column];
    }

    public Values values(int column) {
        return values[column];
    }

    /// What a record says in a column, folded.
    public String text(int column, int row) {
        return values[column].text(value(column, row));
    }

    /// The column that holds a field of ours; -1 when there is none.
    public int column(Field.Kind kind) {
        for (int column = 0; column < fields.size(); column++) {
            if (fields.get(column).kind() == kind) {
                return column;
            }
        }
        return -1;
    }
}
