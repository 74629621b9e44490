package kith.borough;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/// One file of a feed, a line at a time; compressed when its name ends in `.gz`.
final class FeedFile implements Closeable {

    private static final int FLUSH_AT = 32 * 1024;

    private final OutputStream out;
    private final Json json = new Json();

    FeedFile(Path path) {
        try {
            OutputStream file = Files.newOutputStream(path);
            this.out = path.toString().endsWith(".gz") ? new Quick(file) : file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where the next line is written, to be closed by [#end()].
    Json line() {
        return json;
    }

    void end() {
        json.raw("\n");
        flushWhenFull();
    }

    void flushWhenFull() {
        if (json.size() >= FLUSH_AT) {
            flush();
        }
    }

    private void flush() {
        try {
            json.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (out) {
            json.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Gzip in its fastest way: the files are large, alike and short-lived.
    private static final class Quick extends GZIPOutputStream {

        Quick(OutputStream out) throws IOException {
            super(out, 16 * 1024);
            def.setLevel(1);
        }
    }
}
