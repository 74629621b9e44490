package kith.kernel.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The process that a data folder's `postmaster.pid` speaks of: running, or dead without a word.
record Postmaster(long pid, int port) {

    static Optional<Postmaster> of(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(new Postmaster(
                            Long.parseLong(lines.get(0).strip()),
                            Integer.parseInt(lines.get(3).strip())));
        } catch (NoSuchFileException stopped) {
            return Optional.empty();
        }
    }

    /// Whether a PostgreSQL has that number. After a restart of the computer something else may have it.
    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .command()
                        .map(command -> command.endsWith("/postgres"))
                        .orElse(true))
                .isPresent();
    }

    /// Waits a minute for a server to end. True when it has.
    static boolean hasEnded(ProcessHandle server) {
        try {
            server.onExit().get(1, TimeUnit.MINUTES);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Whether the number now belongs to something that is no PostgreSQL, which would keep ours from starting.
    boolean isSomebodyElse() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() && !isAlive();
    }
}
