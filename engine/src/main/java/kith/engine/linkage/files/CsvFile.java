package kith.engine.linkage.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The rows of a CSV file (RFC 4180), one after the other. Its first line says whether commas, semicolons or tabs
/// stand between cells, and its first part whether rows end with a carriage return alone. UTF-16 is known by its byte
/// order mark. Bytes that are no UTF-8 come out as replacement characters.
final class CsvFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final char MARK = '\uFEFF';

    /// A first line that ends with a carriage return and no line feed.
    private static final Pattern ENDS_WITH_A_CARRIAGE_RETURN = Pattern.compile("[^\r\n]*\r[^\n]");

    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int end;
    private char between = ',';
    private char rowEnd = '\n';

    private CsvFile(Reader reader) {
        this.reader = reader;
    }

    static CsvFile open(Path path) {
        try {
            if (Files.isDirectory(path)) {
                throw LinkProblem.ofAFile(path + " is a folder; name the files in it.");
            }
            InputStream bytes = new BufferedInputStream(Files.newInputStream(path));
            return new CsvFile(new InputStreamReader(
                    bytes,
                    charset(bytes)
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPLACE)
                            .onUnmappableCharacter(CodingErrorAction.REPLACE)));
        } catch (NoSuchFileException missing) {
            throw LinkProblem.ofAFile("There is no file " + path + ".");
        } catch (IOException unreadable) {
            throw LinkProblem.ofAFile(path + " cannot be read.");
        }
    }

    /// UTF-16 begins with a byte order mark, which its decoder reads.
    private static Charset charset(InputStream bytes) throws IOException {
        bytes.mark(2);
        int first = bytes.read();
        int second = bytes.read();
        bytes.reset();
        boolean isMarked = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
        return isMarked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
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
            while (at < end && buffer[at] != between && buffer[at] != rowEnd) {
                at++;
            }
            into.add(buffer, from, at);
            if (at < end) {
                comma = buffer[at++] == between;
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
            if (first) {
                look(new String(buffer, at, end - at));
            }
            return at < end;
        } catch (IOException unreadable) {
            throw LinkProblem.ofAFile("A file cannot be read to its end.");
        }
    }

    private void look(String beginning) {
        rowEnd = ENDS_WITH_A_CARRIAGE_RETURN.matcher(beginning).lookingAt() ? '\r' : '\n';
        int lineEnd = beginning.indexOf(rowEnd);
        String line = lineEnd < 0 ? beginning : beginning.substring(0, lineEnd);
        if (line.indexOf(',') < 0) {
            between = line.indexOf(';') >= 0 ? ';' : line.indexOf('\t') >= 0 ? '\t' : ',';
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
