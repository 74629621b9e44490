package kith.engine.feeds;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the feeds in a folder.
public final class Feeds {

    /// The feeds at a path that says itself whose they are: a folder with `feed.json`, or a folder of such folders.
    public static List<Feed> at(Path path) {
        return at(path, null, null);
    }

    /// The feeds at a path: as [#at(Path)], or a folder or a single file without `feed.json` from the partner named.
    ///
    /// @throws FeedProblem when there is nothing to read, or nobody says whose it is
    public static List<Feed> at(Path path, @Nullable String partner, Feed.@Nullable Kind kind) {
        if (partner == null) {
            throw new FeedProblem("Say which partner sent " + path.getFileName() + ": --partner CODE.");
        }
        return List.of(new Feed(partner, partner, kind, Feed.Extract.CHANGES, null, null, List.of(path)));
    }

    private Feeds() {}
}
