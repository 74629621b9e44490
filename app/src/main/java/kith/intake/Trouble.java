package kith.intake;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Says why an import could not go on and what to do, without a word of what was being imported.
final class Trouble {

    /// PostgreSQL error codes, appendix A: disk_full.
    private static final String DISK_FULL = "53100";

    /// The same: what each code or class of codes says, for whoever runs Kith.
    private static final Map<String, String> CAUSES = Map.of(
            "53200", "The database has run out of memory. ",
            "53300", "The database has too many connections. ",
            "57014", "The database stopped a query that took too long, or somebody did. ",
            "42501", "The database does not let Kith write to a table. ",
            "54", "Something was too large for the database. ",
            "40", "The database could not finish because others wrote at the same time. ");

    static String sentence(Throwable cause) {
        if (sqlState(cause).filter(DISK_FULL::equals).isPresent()) {
            return "There is no room left on the disk that the database is on. " + carriesOn("there is room");
        }
        if (cause instanceof UncheckedIOException io) {
            String message = String.valueOf(io.getMessage()).toLowerCase(Locale.ROOT);
            return message.contains("no space left")
                    ? "There is no room left in %s, where large feeds are sorted. %s"
                            .formatted(System.getProperty("java.io.tmpdir"), carriesOn("there is room"))
                    : "A file could not be read or written. " + carriesOn("it can be");
        }
        if (cause instanceof DataAccessException || cause instanceof TransactionException) {
            return sqlState(cause)
                    .filter(code -> !code.startsWith("08") && !code.startsWith("57P"))
                    .map(code -> ofDatabase(code) + carriesOn("that is mended"))
                    .orElseGet(() -> "The database stopped answering. " + carriesOn("it answers"));
        }
        return "An error stopped the import. What was stored until then is stored. Ask whoever runs Kith to look at"
                + " the server's log.";
    }

    /// Whether the database refuses one value because it is larger than a limit of the program.
    static boolean isOfValue(Throwable cause) {
        return sqlState(cause).filter(code -> code.startsWith("54")).isPresent();
    }

    private static String ofDatabase(String code) {
        return Stream.of(
                        code,
                        code.substring(0, Math.min(3, code.length())),
                        code.substring(0, Math.min(2, code.length())))
                .flatMap(part -> Stream.ofNullable(CAUSES.get(part)))
                .findFirst()
                .orElseGet(() -> "The database reported the error %s. ".formatted(code));
    }

    private static String carriesOn(String once) {
        return "What was stored until then is stored; once %s, give the same files again and the import carries on."
                .formatted(once);
    }

    private static Optional<String> sqlState(Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                return Optional.ofNullable(sql.getSQLState());
            }
        }
        return Optional.empty();
    }

    private Trouble() {}
}
