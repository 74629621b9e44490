package kith.engine.feeds.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// The files in a `.zip` or `.tar.gz`, one after the other. Nothing of it is written to the disk.
///
/// What unpacks to more than real records can hold is cut there, as with gzip.
public final class Archive implements AutoCloseable {

    /// An archive of more files is not read to its end.
    public static final int MOST_FILES = 10_000;

    private static final int CHUNK = 64 * 1024;

    /// The end of the directory of a zip, without a comment and with the longest.
    private static final int SHORTEST_END = 22;
    private static final int LONGEST_END = SHORTEST_END + 0xffff;
    private static final String FULL_OF_FILES = "The archive holds more than %,d files.".formatted(MOST_FILES);
    private static final String TOO_LARGE =
            "The archive unpacks to more than Kith takes: %d times its own length, or 64 GB."
                    .formatted(UnpackedStream.MOST_TIMES);
    private static final String DAMAGED = "The archive is cut short or damaged here. Ask the partner to send it again.";

    private final CountedStream packed;
    private final Format format;
    private final Ending ending;
    private long unpacked;
    private int files;
    private @Nullable String problem;

    private Archive(CountedStream packed, Format format, Ending ending) {
        this.packed = packed;
        this.format = format;
        this.ending = ending;
    }

    public static Archive open(Path path, FileOpener opener, LongConsumer progress) {
        String file = path.getFileName().toString();
        try {
            var packed = new CountedStream(opener.open(path), progress);
            InputStream raw = new BufferedInputStream(packed, CHUNK);
            return file.toLowerCase(Locale.ROOT).endsWith(".zip")
                    ? new Archive(packed, new Zip(raw), () -> hasDirectory(path, opener))
                    : new Archive(packed, new Tar(raw), () -> true);
        } catch (IOException e) {
            throw new FeedProblem(file + " could not be read. Check that Kith may read it.", e);
        }
    }

    /// A file in the archive.
    ///
    /// @param name without its folders
    /// @param refused why it is not read, whatever it holds; null where it may be
    public record Member(String name, @Nullable String refused) {}

    /// The next file; null at the end, or where something is wrong with the archive itself.
    public @Nullable Member next() {
        try {
            while (problem == null) {
                Named next = format.next();
                if (next == null) {
                    problem = ending.isThere() ? null : DAMAGED;
                    return null;
                }
                if (++files > MOST_FILES) {
                    problem = FULL_OF_FILES;
                } else if (!isHidden(next.path())) {
                    return new Member(last(next.path()), refused(next));
                }
            }
        } catch (EOFException | ZipException e) {
            problem = DAMAGED;
        } catch (IOException e) {
            problem = e instanceof UnpackedStream.TooLarge ? TOO_LARGE : DAMAGED;
        }
        return null;
    }

    /// The bytes of the file that came last, to be read to its end before the next one.
    public InputStream content() {
        return new Content();
    }

    /// What is wrong with the archive itself.
    public @Nullable String problem() {
        return problem;
    }

    @Override
    public void close() {
        try {
            packed.close();
        } catch (IOException e) {
            throw new FeedProblem("An archive could not be closed.", e);
        }
    }

    private static @Nullable String refused(Named member) {
        if (member.link()) {
            return "It is a link. Ask the partner to put the file itself into the archive.";
        }
        boolean escapes = Arrays.asList(member.path().split("[/\\\\]", -1)).contains("..")
                || member.path().matches("[/\\\\].*|[A-Za-z]:.*");
        return escapes ? "Its path in the archive leads out of the archive." : null;
    }

    private static boolean isHidden(String path) {
        return last(path).startsWith(".") || path.startsWith("__MACOSX/");
    }

    private static String last(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /// A zip that was cut between two files looks whole to whoever reads it as a stream. Its directory stands at its
    /// end.
    private static boolean hasDirectory(Path path, FileOpener opener) throws IOException {
        try (InputStream in = opener.open(path)) {
            in.skipNBytes(Math.max(0, Files.size(path) - LONGEST_END));
            byte[] end = in.readAllBytes();
            for (int at = end.length - SHORTEST_END; at >= 0; at--) {
                if (end[at] == 'P' && end[at + 1] == 'K' && end[at + 2] == 5 && end[at + 3] == 6) {
                    return true;
                }
            }
            return false;
        }
    }

    /// Whether the end of the archive is there.
    private interface Ending {
        boolean isThere() throws IOException;
    }

    private record Named(String path, boolean link) {}

    private interface Format {

        @Nullable
        Named next() throws IOException;

        int read(byte[] into, int offset, int length) throws IOException;
    }

    private record Zip(ZipInputStream in) implements Format {

        Zip(InputStream raw) {
            this(new ZipInputStream(raw));
        }

        @Override
        public @Nullable Named next() throws IOException {
            ZipEntry entry = in.getNextEntry();
            while (entry != null && entry.isDirectory()) {
                entry = in.getNextEntry();
            }
            return entry == null ? null : new Named(entry.getName(), false);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return in.read(into, offset, length);
        }
    }

    /// It opens the gzip at the first read, so that a file cut in its header is one cut short like any other.
    private static final class Tar implements Format {

        private final InputStream raw;
        private @Nullable TarArchiveInputStream opened;

        Tar(InputStream raw) {
            this.raw = raw;
        }

        private TarArchiveInputStream in() throws IOException {
            TarArchiveInputStream in = opened;
            if (in == null) {
                in = new TarArchiveInputStream(new GZIPInputStream(raw, CHUNK));
                opened = in;
            }
            return in;
        }

        @Override
        public @Nullable Named next() throws IOException {
            TarArchiveEntry entry = in().getNextEntry();
            while (entry != null && entry.isDirectory()) {
                entry = in().getNextEntry();
            }
            return entry == null
                    ? null
                    : new Named(entry.getName(), !entry.isFile() || entry.isLink() || entry.isSymbolicLink());
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return in().read(into, offset, length);
        }
    }

    private final class Content extends InputStream {

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = format.read(into, offset, length);
            unpacked += Math.max(read, 0);
            if (UnpackedStream.isTooMuch(unpacked, packed.count())) {
                problem = TOO_LARGE;
                throw new UnpackedStream.TooLarge();
            }
            return read;
        }
    }
}
