package kith.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.engine.feeds.Feed;
import kith.engine.feeds.Feeds;
import kith.engine.feeds.files.FeedProblem;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/// Finds the files of partners' feeds in any file system that Hadoop knows.
///
/// The engine itself says what is in a folder. It looks at a shadow of the folder on this machine: every
/// `feed.json` as it is, and every other file by its name alone.
final class FeedFolders {

    private static final String DESCRIPTION = "feed.json";

    private final FileSystem files;
    private final Map<java.nio.file.Path, String> real = new HashMap<>();

    private FeedFolders(FileSystem files) {
        this.files = files;
    }

    /// The files of all feeds in a folder that may say who people are. Those from before a partner's last full
    /// extract count no more.
    ///
    /// @throws FeedProblem when there is nothing to read, or nobody says whose it is
    static List<FeedFile> at(String folder, Configuration hadoop) {
        Path path = new Path(folder);
        try {
            FeedFolders folders = new FeedFolders(path.getFileSystem(hadoop));
            java.nio.file.Path shadow = Files.createTempDirectory("kith-feeds-");
            try {
                folders.shadow(path, shadow);
                return folders.filesOf(Feeds.at(shadow));
            } catch (FeedProblem problem) {
                throw new FeedProblem(String.valueOf(problem.getMessage()).replace(shadow.toString(), folder), problem);
            } finally {
                delete(shadow);
            }
        } catch (IOException e) {
            throw new FeedProblem(
                    folder + " could not be read (" + e.getClass().getSimpleName() + "). Check the path.", e);
        }
    }

    private void shadow(Path folder, java.nio.file.Path shadow) throws IOException {
        for (FileStatus status : files.listStatus(folder)) {
            String name = status.getPath().getName();
            java.nio.file.Path copy = shadow.resolve(name);
            if (status.isDirectory()) {
                shadow(status.getPath(), Files.createDirectory(copy));
            } else if (name.equals(DESCRIPTION)) {
                try (InputStream in = files.open(status.getPath())) {
                    Files.copy(in, copy);
                }
            } else {
                real.put(Files.createFile(copy), status.getPath().toUri().toString());
            }
        }
    }

    private List<FeedFile> filesOf(List<Feed> feeds) {
        Map<String, Integer> lastFull = new HashMap<>();
        for (int i = 0; i < feeds.size(); i++) {
            if (feeds.get(i).extract() == Feed.Extract.FULL) {
                lastFull.put(feeds.get(i).partner(), i);
            }
        }
        List<FeedFile> all = new ArrayList<>();
        for (int i = 0; i < feeds.size(); i++) {
            Feed feed = feeds.get(i);
            if (i >= lastFull.getOrDefault(feed.partner(), 0)) {
                feed.files().stream()
                        .filter(Feeds::maySayWho)
                        .forEach(file -> all.add(
                                new FeedFile(feed.partner(), all.size(), real.getOrDefault(file, file.toString()))));
            }
        }
        return all;
    }

    private static void delete(java.nio.file.Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(java.nio.file.Path file, BasicFileAttributes ignored)
                        throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(
                        java.nio.file.Path emptied, @org.jspecify.annotations.Nullable IOException failed)
                        throws IOException {
                    Files.delete(emptied);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
