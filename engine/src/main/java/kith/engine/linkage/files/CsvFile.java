package kith.engine.linkage.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// The rows of a CSV file (RFC 4180), one after the other. Bytes that are no UTF-8 come out as replacement
/// characters.
final class CsvFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final char MARK = '\uFEFF';

    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int end;

    private CsvFile(Reader reader) {
        this.reader = reader;
    }

    static CsvFile open(Path path) {
        try {
            if (Files.isDirectory(path)) {
                throw LinkProblem.ofAFile(path + " is a folder; name the files in it.");
            }
            return new CsvFile(new BufferedReader(
                    new java.io.InputStreamReader(
                            Files.newInputStream(path),
                            StandardCharsets.UTF_8
                                    .newDecoder()
                                    .onMalformedInput(java.nio.charset.CodingErrorAction.REPLACE)
                                    .onUnmappableCharacter(java.nio.charset.CodingErrorAction.REPLACE)),
                    1));
        } catch (NoSuchFileException missing) {
            throw LinkProblem.ofAFile("There is no file " + path + ".");
        } catch (IOException unreadable) {
            throw LinkProblem.ofAFile(path + " cannot be read.");
        }
    }

    /// The cells of the next row that is not blank; nothing at the end.
    List<String> next() {
        Cells cells = new Cells();
        read(cells, 1);
        return cells.rows() == 0 ? List.of() : cells.row(0);
    }

    /// Reads the next rows that are not blank, so many or as many as there are.
    void read(Cells into, int rows) {
        into.clear();
        while (into.rows() < rows && peek() >= 0) {
            boolean more = true;
            while (more) {
                more = cell(into);
            }
            into.endRow();
        }
    }

    /// Reads one cell; true when another follows in the row.
    private boolean cell(Cells into) {
        if (peek() == '"') {
            at++;
            quoted(into);
        }
        boolean comma = false;
        while (peek() >= 0) {
            int from = at;
            while (at < end && buffer[at] != ',' && buffer[at] != '\n') {
                at++;
            }
            into.add(buffer, from, at);
            if (at < end) {
                comma = buffer[at++] == ',';
                if (!comma) {
                    into.drop('\r');
                }
                break;
            }
        }
        into.endCell();
        return comma;
    }

    private void quoted(Cells into) {
        while (peek() >= 0) {
            int from = at;
            while (at < end && buffer[at] != '"') {
                at++;
            }
            into.add(buffer, from, at);
            if (at < end) {
                at++;
                if (peek() != '"') {
                    return;
                }
                into.add(buffer, at, at + 1);
                at++;
            }
        }
    }

    private int peek() {
        if (at == end && !fill()) {
            return -1;
        }
        return buffer[at];
    }

    private boolean fill() {
        try {
            boolean first = end == 0;
            end = Math.max(0, reader.read(buffer));
            at = first && end > 0 && buffer[0] == MARK ? 1 : 0;
            return at < end;
        } catch (IOException unreadable) {
            throw LinkProblem.ofAFile("A file cannot be read to its end.");
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw LinkProblem.ofAFile("A file cannot be closed.");
        }
    }
}
