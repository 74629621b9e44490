package kith.engine.linkage.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The rows of a CSV file (RFC 4180), one after the other. Bytes that are no UTF-8 come out as replacement characters.
final class CsvFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final char MARK = '\uFEFF';

    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder cell = new StringBuilder();
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
        List<String> cells = new ArrayList<>();
        while (peek() >= 0) {
            cells.clear();
            row(cells);
            if (cells.size() > 1 || !cells.getFirst().isEmpty()) {
                return cells;
            }
        }
        return List.of();
    }

    private void row(List<String> cells) {
        boolean more = true;
        while (more) {
            more = cell();
            cells.add(cell.toString());
        }
    }

    /// Reads one cell; true when another follows in the row.
    private boolean cell() {
        cell.setLength(0);
        boolean quoted = peek() == '"';
        if (quoted) {
            at++;
            quoted();
        }
        for (int c = peek(); c >= 0; c = peek()) {
            at++;
            if (c == ',') {
                return true;
            } else if (c == '\n') {
                dropReturn();
                return false;
            }
            cell.append((char) c);
        }
        return false;
    }

    private void quoted() {
        for (int c = peek(); c >= 0; c = peek()) {
            at++;
            if (c != '"') {
                cell.append((char) c);
            } else if (peek() == '"') {
                at++;
                cell.append('"');
            } else {
                return;
            }
        }
    }

    private void dropReturn() {
        int last = cell.length() - 1;
        if (last >= 0 && cell.charAt(last) == '\r') {
            cell.setLength(last);
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
