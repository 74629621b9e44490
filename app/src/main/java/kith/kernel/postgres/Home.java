package kith.kernel.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.kernel.postgres.RunAs.Account;

/// The folder that the embedded server lives in: `postgres` in the data folder.
///
/// An account without rights cannot reach a folder of root's that is closed to others. In that case the folder is
/// moved to `/var/lib/kith`, with everything in it, and `postgres` becomes a link to it. A move that was cut short
/// is finished by the next start.
final class Home {

    static final Path ELSEWHERE = Path.of("/var/lib/kith");

    /// What a mode allows a group and others, but for a group to pass.
    private static final int OTHERS = 0067;

    private final Path data;
    private final Account account;
    private final Path elsewhere;
    private final Path home;
    private final Path moving;
    private final Path before;

    Home(Path data, Account account, Path elsewhere) {
        this.data = data;
        this.account = account;
        this.elsewhere = elsewhere;
        this.home = data.resolve("postgres");
        this.moving = data.resolve("postgres.moving");
        this.before = data.resolve("postgres.before");
    }

    /// The folder, made where there is none, in a place that the account can reach.
    static Path of(Path data, RunAs runAs) throws IOException {
        createDataFolder(data, runAs);
        return switch (runAs) {
            case RunAs.Ourselves _ -> closed(data.resolve("postgres")).toRealPath();
            case Account account -> new Home(data.toRealPath(), account, ELSEWHERE).reachable();
        };
    }

    /// Makes a data folder that only its owner and the server's account can enter. A data folder of ours that others
    /// can enter is closed to them. A folder that holds other things stays as it is.
    static void createDataFolder(Path data, RunAs runAs) throws IOException {
        boolean isNew = Files.notExists(data);
        closed(data);
        Path real = data.toRealPath();
        if (isNew || (isDataFolder(real) && isOurs(real) && isOpenToOthers(real))) {
            switch (runAs) {
                case RunAs.Ourselves _ -> Folders.permit(real, "rwx------");
                case Account account -> account.letIn(real);
            }
        }
    }

    private static boolean isDataFolder(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            List<String> names =
                    inside.map(Path::getFileName).map(Path::toString).toList();
            return names.isEmpty() || names.contains("postgres") || names.contains("audit");
        }
    }

    private static boolean isOurs(Path folder) throws IOException {
        return (int) Files.getAttribute(folder, "unix:uid") == new UnixSystem().getUid();
    }

    private static boolean isOpenToOthers(Path folder) throws IOException {
        return ((int) Files.getAttribute(folder, "unix:mode") & OTHERS) != 0;
    }

    /// Where the unpacked programs are kept: servers that were moved share theirs.
    static Path programs(Path home) {
        return home.startsWith(ELSEWHERE) ? ELSEWHERE : home;
    }

    Path reachable() throws IOException {
        try (Gate _ = Gate.enter(data, "postgres.gate")) {
            finishMove();
            adoptFormer();
            Path real = closed(home).toRealPath();
            account.letIn(real);
            return account.reaches(real) ? real : move();
        }
    }

    private static Path closed(Path folder) throws IOException {
        return Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /// A move ends with the link taking the place of the folder. Until then the folder holds the data, and a copy
    /// is incomplete.
    private void finishMove() throws IOException {
        if (Files.isSymbolicLink(moving)) {
            boolean isComplete = Files.notExists(home, LinkOption.NOFOLLOW_LINKS) && Files.exists(moving);
            if (isComplete) {
                Files.move(moving, home, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Folders.delete(Files.readSymbolicLink(moving));
                Files.delete(moving);
            }
        }
        Folders.delete(before);
    }

    /// Earlier versions kept the data of an unreachable folder in `/var/lib/kith` too, without a link to it.
    private void adoptFormer() throws IOException {
        Path former =
                elsewhere.resolve(HexFormat.of().toHexDigits(home.toString().hashCode()));
        if (Files.exists(home.resolve("server")) || Files.notExists(former.resolve("server"))) {
            return;
        }
        stopServerOf(former);
        Folders.delete(home);
        Path now = newPlace();
        Files.createSymbolicLink(moving, now);
        Files.move(former, now, StandardCopyOption.ATOMIC_MOVE);
        Files.move(moving, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path move() throws IOException {
        stopServerOf(home);
        Path now = newPlace();
        Files.createSymbolicLink(moving, now);
        if (Files.getFileStore(home).equals(Files.getFileStore(elsewhere))) {
            Files.move(home, now, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Folders.copy(home, now);
            Programs.succeeds(List.of("sync"));
            Files.move(home, before, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(moving, home, StandardCopyOption.ATOMIC_MOVE);
        Folders.delete(before);
        account.letIn(now);
        if (!account.reaches(now)) {
            throw new DatabaseUnavailable(
                    "PostgreSQL does not run as root, and user %d, whom it runs as, cannot reach %s"
                            .formatted(account.uid(), now));
        }
        return now;
    }

    private Path newPlace() throws IOException {
        Files.createDirectories(elsewhere);
        Folders.permit(elsewhere, "rwxr-xr-x");
        byte[] random = new byte[6];
        new SecureRandom().nextBytes(random);
        return elsewhere.toRealPath().resolve(HexFormat.of().formatHex(random));
    }

    /// A server that was left running is stopped. One that somebody still uses cannot be moved.
    private static void stopServerOf(Path folder) throws IOException {
        Optional<ProcessHandle> server = Postmaster.of(folder.resolve("server/data"))
                .filter(Postmaster::isAlive)
                .flatMap(postmaster -> ProcessHandle.of(postmaster.pid()));
        if (server.isEmpty()) {
            return;
        }
        if (!Lease.take(folder).giveUp()) {
            throw new DatabaseUnavailable(
                    "The embedded database in %s has to be moved, and another Kith is using it. Stop that one first"
                            .formatted(folder));
        }
        server.get().destroy();
        if (!Postmaster.hasEnded(server.get())) {
            throw new DatabaseUnavailable("The embedded database in %s does not stop".formatted(folder));
        }
    }
}
