package kith.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import kith.cli.terminal.Terminal;

/// The progress of long work: one line that is overwritten when a person watches the terminal, lines for the
/// server where it runs this command, and nothing otherwise.
final class ProgressLine implements AutoCloseable {

    private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(200);

    private final PrintStream err;
    private final boolean watched;
    private final Optional<ServerJob> server;
    private long drawnAt = Long.MIN_VALUE;
    private int width;

    ProgressLine(Terminal terminal) {
        this.err = terminal.err();
        this.watched = terminal.watched();
        this.server = ServerJob.find(terminal);
    }

    /// Draws it and tells the server how far the work is.
    void show(int percent, String text) {
        server.ifPresent(job -> job.report(percent, text));
        show(text);
    }

    /// Draws it, unless it was drawn a moment ago.
    synchronized void show(String text) {
        long now = System.nanoTime();
        boolean due = drawnAt == Long.MIN_VALUE || now - drawnAt >= BETWEEN_DRAWINGS.toNanos();
        if (watched && due) {
            drawnAt = now;
            err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
            err.flush();
            width = text.length();
        }
    }

    /// Wipes it, so that what is said next stands on a line of its own.
    synchronized void wipe() {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
            width = 0;
        }
    }

    @Override
    public void close() {
        wipe();
    }
}
