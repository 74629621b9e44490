package kith.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import kith.cli.terminal.Terminal;

/// A command as somebody typed it, and what came of it.
record Typed(int status, String out, String err) {

    static Typed command(String... arguments) {
        return piping("", arguments);
    }

    /// A terminal that nobody reads.
    static Terminal silent() {
        return new Terminal(
                new BufferedReader(new StringReader("")),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                false);
    }

    /// With something on the standard input.
    static Typed piping(String in, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status = Main.run(
                new Terminal(
                        new BufferedReader(new StringReader(in)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false),
                arguments);
        return new Typed(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
