package kith.cli.terminal;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where a command reads from and writes to: results to `out`, messages and progress to `err`.
///
/// @param watched whether somebody is looking at `err`, so that progress may be drawn on it
public record Terminal(BufferedReader in, PrintStream out, PrintStream err, boolean watched) {

    /// The process's own. From here on whatever else prints, the log above all, is a message and not a result.
    /// The launcher says whether `err` is a terminal: Java itself cannot tell.
    public static Terminal system() {
        PrintStream results = System.out;
        System.setOut(System.err);
        return new Terminal(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                results,
                System.err,
                Boolean.getBoolean("kith.watched"));
    }

    /// For a library that prints results.
    public PrintWriter results() {
        return new PrintWriter(new OutputStreamWriter(out, out.charset()), true);
    }

    /// For a library that prints messages.
    public PrintWriter messages() {
        return new PrintWriter(new OutputStreamWriter(err, err.charset()), true);
    }

    /// Something to know that is not a result.
    public void tell(String message) {
        err.println(message);
    }

    /// A secret: typed unseen at a terminal, and otherwise the first line of what is piped in.
    public String secret(String prompt) {
        Optional<Console> console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (console.isPresent()) {
            char[] typed = console.get().readPassword("%s: ", prompt);
            return typed == null ? "" : new String(typed);
        }
        try {
            String line = in.readLine();
            return line == null ? "" : line;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
