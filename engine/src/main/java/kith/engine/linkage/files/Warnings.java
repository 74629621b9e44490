package kith.engine.linkage.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kith.engine.linkage.records.Field.Kind;
import kith.engine.linkage.records.Records;
import kith.engine.linkage.values.DateValues;
import kith.engine.linkage.values.Values;

/// What of some files may not be as meant. It repeats nothing that stands in them.
final class Warnings {

    /// @param ragged how many rows have more or fewer cells than the first line
    /// @param repeated how many records share their id with another of their file
    static List<String> of(Records records, int ragged, int repeated) {
        List<String> warnings = new ArrayList<>();
        if (repeated > 0) {
            warnings.add(said(
                    "%,d records have an id that another record of the same file has too. In what comes out their row"
                            + " stands behind the id.",
                    repeated));
        }
        if (ragged > 0) {
            warnings.add(said(
                    "%,d rows have more or fewer cells than the first line. Their values may stand in the wrong"
                            + " columns. Check the quotation marks and separators.",
                    ragged));
        }
        int column = records.column(Kind.BIRTH_DATE);
        if (column >= 0) {
            ofDates(records, column).ifPresent(warnings::add);
        }
        return warnings;
    }

    private static Optional<String> ofDates(Records records, int column) {
        DateValues dates = (DateValues) records.values(column);
        int there = 0;
        int notUnderstood = 0;
        for (int row = 0; row < records.size(); row++) {
            int value = records.value(column, row);
            if (value != Values.NONE) {
                there++;
                notUnderstood += dates.isDate(value) ? 0 : 1;
            }
        }
        return notUnderstood == 0
                ? Optional.empty()
                : Optional.of(said(
                        "%,d of %,d birth dates (%.1f%%) are not understood as dates, and are compared as text.",
                        notUnderstood, there, 100.0 * notUnderstood / there));
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static String said(String format, Object... values) {
        return String.format(Locale.UK, format, values);
    }

    private Warnings() {}
}
