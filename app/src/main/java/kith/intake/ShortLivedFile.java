package kith.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A file that only its owner can read and that is gone after use. What a process that was killed left behind is
/// removed an hour later by whoever makes the next one.
///
/// @param folder that it lies in alone
record ShortLivedFile(Path folder, Path path) implements AutoCloseable {

    private static final String FOLDER = "kith-by-hand-";
    private static final Duration LONGEST = Duration.ofHours(1);

    /// @param parent where folders for such files are made
    static ShortLivedFile of(Path parent, String name, String text, Instant now) {
        try {
            removeLeftovers(parent, now.minus(LONGEST));
            Path folder = Files.createTempDirectory(
                    parent, FOLDER, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            ShortLivedFile file = new ShortLivedFile(folder, folder.resolve(name));
            file.write(text);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where it cannot be written whole, on a full disk for one, nothing of it stays.
    private void write(String text) throws IOException {
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private static void removeLeftovers(Path parent, Instant before) throws IOException {
        for (Path folder : inside(parent, FOLDER + "*")) {
            if (isLeftOver(folder, before)) {
                remove(folder);
            }
        }
    }

    /// Whether it is old enough, and ours to remove. Another process may have removed it meanwhile.
    private static boolean isLeftOver(Path folder, Instant before) throws IOException {
        try {
            return Files.isWritable(folder)
                    && Files.getLastModifiedTime(folder).toInstant().isBefore(before);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static void remove(Path folder) throws IOException {
        for (Path file : inside(folder, "*")) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }

    private static List<Path> inside(Path folder, String named) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, named)) {
            List<Path> inside = new ArrayList<>();
            all.forEach(inside::add);
            return inside;
        }
    }

    @Override
    public void close() {
        try {
            remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
