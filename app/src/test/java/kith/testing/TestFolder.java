package kith.testing;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The folder of the database server of a process that runs tests. Several processes run tests at once, and each takes
/// the first folder that no other has. It has the folder until it ends.
///
/// @param lock keeps the folder for this process
record TestFolder(Path folder, FileLock lock) {

    private static final Path TARGET = Path.of("target");
    private static final TestFolder TAKEN = first();

    static Path ofThisProcess() {
        return TAKEN.folder();
    }

    private static TestFolder first() {
        try {
            Files.createDirectories(TARGET);
            int number = 1;
            FileLock lock = lock(number);
            while (lock == null) {
                number++;
                lock = lock(number);
            }
            return new TestFolder(TARGET.resolve("database-" + number), lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock lock(int number) throws IOException {
        FileChannel channel = FileChannel.open(TARGET.resolve("database-" + number + ".lock"), CREATE, WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
        }
        return lock;
    }
}
