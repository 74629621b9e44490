package kith.ui;

import java.util.List;

/// A table: what it shows, its columns, and its rows with one cell for each column.
public record Table(String caption, List<Column> columns, List<List<Cell>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "A row of %d cells in a table of %d columns".formatted(row.size(), columns.size()));
            }
        }
    }
}
