package kith.kernel.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What is done to whole folders. None of it follows a link out of the folder.
final class Folders {

    private Folders() {}

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            for (Path path : deepestFirst(folder)) {
                Files.delete(path);
            }
        }
    }

    /// Makes a folder that only its owner can look into: PostgreSQL refuses any other.
    static void createPrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        permit(folder, "rwx------");
    }

    static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    /// Gives the folder and everything in it to an account, unless the folder is the account's already.
    static void give(Path folder, int uid, int gid) throws IOException {
        if (Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS).equals(uid)) {
            return;
        }
        for (Path path : deepestFirst(folder)) {
            Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /// Copies a folder with its permissions, links as links.
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(
                        path,
                        to.resolve(from.relativize(path)),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static List<Path> deepestFirst(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
