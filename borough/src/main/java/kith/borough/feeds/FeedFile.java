package kith.borough.feeds;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// One file of a feed, a line at a time; compressed when its name ends in `.gz`. Where there is no line there
/// is no file.
public final class FeedFile implements Closeable {

    private static final int FLUSH_AT = 32 * 1024;

    private final Path path;
    private final Json json = new Json();
    private Optional<OutputStream> out = Optional.empty();

    public FeedFile(Path path) {
        this.path = path;
    }

    /// Where the next line is written, to be closed by [#end()].
    public Json line() {
        return json;
    }

    public void end() {
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
            if (out.isEmpty()) {
                out = Optional.of(open());
            }
            json.to(out.orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OutputStream open() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        OutputStream file = Files.newOutputStream(path);
        return path.toString().endsWith(".gz") ? new Quick(file) : file;
    }

    @Override
    public void close() {
        if (json.size() > 0) {
            flush();
        }
        try {
            if (out.isPresent()) {
                out.get().close();
            }
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
