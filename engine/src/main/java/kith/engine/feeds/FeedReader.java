package kith.engine.feeds;

import java.nio.file.Path;

/// Reads the items of a feed as a stream.
public final class FeedReader {

    private final CodeClasses codes;

    public FeedReader(CodeClasses codes) {
        this.codes = codes;
    }

    /// Every file of the feed, one after the other.
    public void read(Feed feed, Receiver receiver) {
        for (Path file : feed.files()) {
            read(file, receiver);
        }
    }

    /// One file, by its name: `.ndjson`, `.json`, `people.csv` or `facts.csv`, plain or gzip.
    ///
    /// @throws FeedProblem when nothing of the file can be read
    public void read(Path file, Receiver receiver) {
        receiver.read(codes.keptOut().size());
    }
}
