package kith.cli.terminal;

import java.util.stream.Stream;
import kith.intake.ImportStopped;
import kith.intake.labels.ListsMissing;
import kith.kernel.postgres.DatabaseUnavailable;
import org.springframework.boot.web.server.PortInUseException;

/// What went wrong, for whoever typed the command.
public final class Trouble {

    private Trouble() {}

    /// One line: a sentence where the cause is known, and what and where it was where it is not.
    public static String sentence(Throwable trouble) {
        return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
                .filter(Trouble::isKnown)
                .findFirst()
                .map(Trouble::known)
                .orElseGet(() -> "%s: %s, at %s"
                        .formatted(trouble.getClass().getSimpleName(), trouble.getMessage(), where(trouble)));
    }

    /// The same without the words of an error that is not known: they could hold values of somebody's record.
    public static String sentenceForPages(Throwable trouble) {
        return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
                .filter(Trouble::isKnown)
                .findFirst()
                .map(Trouble::known)
                .orElse("An error stopped it. The server's log has the details");
    }

    private static String where(Throwable trouble) {
        StackTraceElement[] stack = trouble.getStackTrace();
        return stack.length == 0 ? "an unknown place" : stack[0].toString();
    }

    private static boolean isKnown(Throwable cause) {
        return cause instanceof DatabaseUnavailable
                || cause instanceof ImportStopped
                || cause instanceof ListsMissing
                || cause instanceof PortInUseException
                || cause instanceof CannotRun;
    }

    private static String known(Throwable cause) {
        return cause instanceof PortInUseException taken
                ? "Port %d is in use; choose another with --port".formatted(taken.getPort())
                : String.valueOf(cause.getMessage());
    }

    /// A command cannot do what it was asked for; the message says why in a sentence.
    public static final class CannotRun extends RuntimeException {

        public CannotRun(String message) {
            super(message);
        }
    }
}
