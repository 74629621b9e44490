package kith.engine.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// One line of a small CSV file (RFC 4180): reference files, the catalogue, and the files of the demonstration
/// borough.
///
/// Spaces around a value are removed. A value in double quotes may hold commas, and a doubled quote stands for
/// one quote. No value continues on the next line, so one bad line never affects another.
public final class CsvLine {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(false)
            .get();

    /// The values of a line, in order. An empty line has one empty value.
    ///
    /// @throws IllegalArgumentException if a quotation is not closed, or text follows the closing quote
    public static List<String> values(String line) {
        try (CSVParser parser = CSVParser.parse(line, FORMAT)) {
            List<CSVRecord> records = parser.getRecords();
            return records.isEmpty() ? List.of("") : records.getFirst().toList();
        } catch (IOException | UncheckedIOException malformed) {
            throw new IllegalArgumentException("a quotation is not closed, or text follows it", malformed);
        }
    }

    private CsvLine() {}
}
