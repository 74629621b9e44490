package kith.engine.feeds.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// Opens the files of a feed.
@FunctionalInterface
public interface FileOpener {

    /// Opens regular files, and no links: whoever may put a file into a folder may read no other by it.
    FileOpener WITHOUT_LINKS = FileOpener::withoutLinks;

    InputStream open(Path file) throws IOException;

    private static InputStream withoutLinks(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("Not a regular file");
        }
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }
}
