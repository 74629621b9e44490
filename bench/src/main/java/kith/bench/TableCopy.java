package kith.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/// The limit of any import: the rows it wrote, sent again by COPY into the same tables with the same indexes, and
/// nothing else done.
final class TableCopy {

    /// What an import writes, in the order of the references between them.
    private static final List<String> TABLES = List.of(
            "people.person",
            "people.partner_record",
            "people.detail",
            "people.link",
            "people.link_event",
            "people.search_key",
            "record.block",
            "record.contents",
            "record.fact",
            "population.register",
            "population.listed",
            "population.summary");

    private final DataSource database;
    private final Path folder;

    TableCopy(DataSource database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    /// Takes all rows out, empties the tables and sends the rows back.
    ///
    /// @return how long the sending back took, made durable at the end as an import's batches are
    Duration measure() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<Path> files = new ArrayList<>();
            for (String table : TABLES) {
                files.add(takeOut(connection, table));
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("truncate " + String.join(", ", TABLES));
            }
            connection.commit();
            long began = System.nanoTime();
            for (int i = 0; i < TABLES.size(); i++) {
                putBack(connection, TABLES.get(i), files.get(i));
                connection.commit();
            }
            return Duration.ofNanos(System.nanoTime() - began);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The rows could not be copied", e);
        }
    }

    private Path takeOut(Connection connection, String table) throws SQLException, IOException {
        Path file = folder.resolve(table);
        try (OutputStream out = Files.newOutputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select * from " + table + ") to stdout binary", out);
        }
        return file;
    }

    private static void putBack(Connection connection, String table, Path file) throws SQLException, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin binary", in, 1 << 16);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
