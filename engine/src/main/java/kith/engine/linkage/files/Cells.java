package kith.engine.linkage.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.engine.linkage.values.CharSlice;

/// The cells of some rows, their letters one behind the other in one array: a cell is looked at where it
/// stands. A row may have more cells than another; a cell that it does not have says nothing.
final class Cells {

    private char[] letters = new char[1 << 12];
    private int end;

    /// Where each cell ends. It begins where the one before it ends.
    private int[] ends = new int[1 << 8];

    private int cells;

    /// The first cell of each row, and of the one that would be next.
    private int[] firsts = new int[1 << 6];

    private int rows;

    void clear() {
        end = 0;
        cells = 0;
        rows = 0;
    }

    /// Adds letters to the cell that is being written.
    void add(char[] more, int from, int to) {
        int length = to - from;
        if (end + length > letters.length) {
            letters = Arrays.copyOf(letters, Math.max(end + length, letters.length * 2));
        }
        System.arraycopy(more, from, letters, end, length);
        end += length;
    }

    /// Takes a letter back, where the cell that is being written ends with it.
    void drop(char letter) {
        if (end > start(cells) && letters[end - 1] == letter) {
            end--;
        }
    }

    void endCell() {
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, cells * 2);
        }
        ends[cells++] = end;
    }

    /// A row in which nothing stands is none.
    void endRow() {
        int first = firsts[rows];
        if (cells == first + 1 && end == start(first)) {
            cells = first;
            return;
        }
        if (++rows == firsts.length) {
            firsts = Arrays.copyOf(firsts, rows * 2);
        }
        firsts[rows] = cells;
    }

    int rows() {
        return rows;
    }

    /// How many cells a row has.
    int width(int row) {
        return firsts[row + 1] - firsts[row];
    }

    List<String> row(int row) {
        List<String> texts = new ArrayList<>();
        for (int cell = firsts[row]; cell < firsts[row + 1]; cell++) {
            texts.add(new CharSlice(letters, start(cell), ends[cell]).text());
        }
        return texts;
    }

    /// What a row says in some columns, with spaces between.
    CharSlice text(int row, int[] columns) {
        if (columns.length == 1) {
            return cell(row, columns[0]);
        }
        char[] together = new char[0];
        for (int column : columns) {
            together = with(together, cell(row, column));
        }
        return new CharSlice(together, 0, together.length);
    }

    private static char[] with(char[] together, CharSlice cell) {
        if (cell.isEmpty()) {
            return together;
        }
        int from = together.length == 0 ? 0 : together.length + 1;
        char[] longer = Arrays.copyOf(together, from + cell.length());
        if (from > 0) {
            longer[from - 1] = ' ';
        }
        System.arraycopy(cell.letters(), cell.from(), longer, from, cell.length());
        return longer;
    }

    private CharSlice cell(int row, int column) {
        int cell = firsts[row] + column;
        return cell < firsts[row + 1]
                ? new CharSlice(letters, start(cell), ends[cell]).stripped()
                : new CharSlice(letters, 0, 0);
    }

    private int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }
}
