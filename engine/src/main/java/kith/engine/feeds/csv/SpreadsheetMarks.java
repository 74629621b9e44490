package kith.engine.feeds.csv;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a spreadsheet does to cells before they are saved as CSV. It is undone where only one cell can have been meant.
final class SpreadsheetMarks {

    /// Columns whose cells are numbers that nobody calculates with.
    private static final Set<String> NUMBERS = Set.of("id", "local_id", "code", "nhs_number", "uprn", "phone");

    /// What a formula that failed leaves behind.
    private static final Set<String> FAILED =
            Set.of("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!");

    private static final String SCIENTIFIC = "[0-9]([.][0-9]+)?[Ee][+]?[0-9]{1,2}";

    /// The cell as it was meant; empty where it says nothing.
    static Optional<String> undone(String column, String cell) {
        if (cell.isEmpty() || FAILED.contains(cell.toUpperCase(Locale.ROOT))) {
            return Optional.empty();
        }
        String text = cell.matches("'[0-9].*") ? cell.substring(1) : cell;
        if (!NUMBERS.contains(column)) {
            return Optional.of(text);
        }
        if (text.matches("[0-9]+[.]0+")) {
            return Optional.of(text.substring(0, text.indexOf('.')));
        }
        if (column.equals("phone") && text.matches("[1-9][0-9]{9}")) {
            return Optional.of("0" + text);
        }
        return Optional.of(isWhole(text) ? new BigDecimal(text).toBigInteger().toString() : text);
    }

    /// Whether a number was shortened, as 1.09399E+16 is, so that its digits are lost.
    static boolean isShortened(String cell) {
        return cell.matches(SCIENTIFIC) && !isWhole(cell);
    }

    /// A number in scientific notation that has all its digits, as 3.8341003E+7 has.
    private static boolean isWhole(String cell) {
        if (!cell.matches(SCIENTIFIC)) {
            return false;
        }
        int digits =
                cell.toUpperCase(Locale.ROOT).split("E", 2)[0].replace(".", "").length();
        BigDecimal number = new BigDecimal(cell);
        return digits > 3 && number.precision() - number.scale() == digits;
    }

    private SpreadsheetMarks() {}
}
