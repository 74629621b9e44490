package kith.cli.find;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Results that wait until their showing is written down. They are held compressed, in memory and nowhere else:
/// a list of a whole borough takes a few megabytes.
final class Held {

    private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    private final GZIPOutputStream lines;

    Held() {
        try {
            lines = new GZIPOutputStream(compressed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void line(String line) {
        try {
            lines.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Lets them go, in UTF-8.
    void printOn(PrintStream out) {
        try {
            lines.close();
            new GZIPInputStream(new ByteArrayInputStream(compressed.toByteArray())).transferTo(out);
            out.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
