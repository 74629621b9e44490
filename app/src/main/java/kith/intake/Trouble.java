package kith.intake;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Says why an import could not go on and what to do, without a word of what was being imported.
final class Trouble {

    /// PostgreSQL error codes, appendix A: disk_full.
    private static final String DISK_FULL = "53100";

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
            return "The database stopped answering. " + carriesOn("it answers");
        }
        return "An error stopped the import. What was stored until then is stored. Ask whoever runs Kith to look at"
                + " the server's log.";
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
