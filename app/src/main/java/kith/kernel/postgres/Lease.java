package kith.kernel.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Says that this process uses the server, as a shared lock that the operating system takes back however the
/// process ends. Taken and given up only inside the [Gate].
final class Lease {

    private final FileChannel channel;
    private final FileLock shared;

    private Lease(FileChannel channel, FileLock shared) {
        this.channel = channel;
        this.shared = shared;
    }

    static Lease take(Path home) throws IOException {
        FileChannel channel = FileChannel.open(
                home.resolve("lease"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return new Lease(channel, channel.lock(0, Long.MAX_VALUE, true));
    }

    /// Gives it up. True when nobody else holds one.
    boolean giveUp() throws IOException {
        shared.release();
        try (channel) {
            FileLock alone = channel.tryLock();
            return alone != null;
        }
    }
}
