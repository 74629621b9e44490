package kith.borough.feeds;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kith.borough.people.ConditionHistory;

/// A CSV file, as RFC 4180 has it: a header, and rows whose cells are put in one by one.
public final class Sheet implements Closeable {

    private final FeedFile file;
    private final List<String> columns;
    private boolean headed;
    private boolean begun;

    public Sheet(Path path, List<String> columns) {
        this.file = new FeedFile(path);
        this.columns = List.copyOf(columns);
    }

    public Sheet cell(String text) {
        if (!headed) {
            headed = true;
            columns.forEach(this::cell);
            end();
        }
        if (begun) {
            file.line().raw(",");
        }
        begun = true;
        boolean quoted = text.indexOf(',') >= 0 || text.indexOf('"') >= 0;
        file.line().utf8(quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text);
        return this;
    }

    /// A day counted from 1970, empty when it is not over.
    Sheet day(int day) {
        return cell(
                day == ConditionHistory.STILL ? "" : LocalDate.ofEpochDay(day).toString());
    }

    public void end() {
        begun = false;
        file.end();
    }

    @Override
    public void close() {
        file.close();
    }
}
