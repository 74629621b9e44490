package kith.kernel.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// Lets one process at a time start or stop the server; the others wait their turn.
record Gate(FileChannel channel) implements AutoCloseable {

    static Gate enter(Path home) throws IOException {
        return enter(home, "gate");
    }

    static Gate enter(Path folder, String name) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve(name),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
        channel.lock();
        return new Gate(channel);
    }

    /// Closing the channel gives up its lock.
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
