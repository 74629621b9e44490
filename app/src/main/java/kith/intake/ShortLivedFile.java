package kith.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

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
            return new ShortLivedFile(folder, Files.writeString(folder.resolve(name), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeLeftovers(Path parent, Instant before) throws IOException {
        for (Path folder : inside(parent)) {
            if (folder.getFileName().toString().startsWith(FOLDER) && isOurs(folder, before)) {
                remove(folder);
            }
        }
    }

    /// Whether it is old enough, and ours to remove. It may be gone meanwhile.
    private static boolean isOurs(Path folder, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(folder).toInstant().isBefore(before) && Files.isWritable(folder);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static void remove(Path folder) throws IOException {
        for (Path file : inside(folder)) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
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
