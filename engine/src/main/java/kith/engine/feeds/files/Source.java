package kith.engine.feeds.files;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// The bytes of one file, unpacked when they are gzip, whatever the file is called.
///
/// A file that is cut short or damaged gives all it can and then ends; [#problem()] says so afterwards.
public final class Source implements AutoCloseable {

    private static final String DAMAGED = "The file is damaged here. Ask the partner to send it again.";

    private static final int CHUNK = 64 * 1024;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private final String file;
    private final InputStream in;
    private @Nullable String problem;

    private Source(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    public static Source open(Path path, LongConsumer progress) {
        return open(path, FileOpener.WITHOUT_LINKS, progress);
    }

    public static Source open(Path path, FileOpener opener, LongConsumer progress) {
        String file = path.getFileName().toString();
        try {
            CountedStream counted = new CountedStream(opener.open(path), progress);
            InputStream raw = new BufferedInputStream(counted, CHUNK);
            return new Source(file, looksGzipped(raw) ? new UnpackedStream(raw, counted::count) : raw);
        } catch (IOException e) {
            throw Files.isSymbolicLink(path) ? link(file, e) : unreadable(file, e);
        }
    }

    /// Some bytes of a file that have been read already.
    public static Source of(String file, ByteSlice bytes) {
        return new Source(file, new ByteArrayInputStream(bytes.buffer(), bytes.offset(), bytes.length()));
    }

    /// A file in an archive: its bytes, unpacked when they are gzip.
    public static Source of(String file, InputStream content) {
        try {
            var counted = new CountedStream(content, _ -> {});
            InputStream raw = new BufferedInputStream(counted, CHUNK);
            return new Source(file, looksGzipped(raw) ? new UnpackedStream(raw, counted::count) : raw);
        } catch (IOException e) {
            var damaged = new Source(file, InputStream.nullInputStream());
            damaged.problem = DAMAGED;
            return damaged;
        }
    }

    private static FeedProblem link(String file, IOException e) {
        return new FeedProblem(file + " was not read: it is a link. Put the file itself into the folder.", e);
    }

    /// All bytes, or the first of them where there are more.
    public byte[] readUpTo(int most) {
        var all = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int read = read(chunk, 0, CHUNK); read > 0; read = read(chunk, 0, Math.min(CHUNK, most - all.size()))) {
            all.write(chunk, 0, read);
        }
        return all.toByteArray();
    }

    /// As many bytes as are at hand, or -1 at the end.
    int read(byte[] into, int offset, int length) {
        if (problem != null) {
            return -1;
        }
        try {
            return in.read(into, offset, length);
        } catch (EOFException e) {
            problem = "The gzip file is cut short here. Ask the partner to send it again.";
        } catch (UnpackedStream.TooLarge e) {
            problem = "The gzip file unpacks to more than Kith takes: %d times its own length, or 64 GB."
                    .formatted(UnpackedStream.MOST_TIMES);
        } catch (ZipException e) {
            problem = "The gzip file is damaged here. Ask the partner to send it again.";
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        return -1;
    }

    /// What was wrong with the file itself, once it has ended.
    @Nullable
    public String problem() {
        return problem;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static boolean looksGzipped(InputStream raw) throws IOException {
        raw.mark(2);
        boolean gzip = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
        raw.reset();
        return gzip;
    }

    private static FeedProblem unreadable(String file, IOException e) {
        return new FeedProblem(
                file + " could not be read (" + e.getClass().getSimpleName()
                        + "). Check that the file is there, may be read and that the disk is sound.",
                e);
    }
}
