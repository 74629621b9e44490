package kith.places;

import java.util.List;
import java.util.function.Function;
import kith.kernel.Copy;
import kith.kernel.CopyRows;

/// One table of the reference, described once for copying rows into it.
///
/// @param copyIn the copy statement, with the columns in the order in which the writer writes them
/// @param rows the rows that a reference has for this table
record ReferenceTable<T>(String copyIn, int columns, Writer<T> writer, Function<Reference, List<T>> rows) {

    void copy(Reference reference, Copy copy) {
        var copied = new CopyRows();
        int position = 0;
        for (T row : rows.apply(reference)) {
            writer.write(copied.row(columns), row, ++position);
        }
        copy.send(copyIn, copied);
    }

    /// Writes one row.
    @FunctionalInterface
    interface Writer<T> {

        /// @param position the place of the row among the others, from 1
        void write(CopyRows row, T value, int position);
    }
}
