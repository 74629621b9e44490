package kith.engine.feeds;

import java.nio.file.Path;

/// Reads the items of a feed as a stream. One reader serves one thread.
public final class FeedReader {

    private final NdjsonReader ndjson;

    public FeedReader(CodeClasses codes) {
        ndjson = new NdjsonReader(codes);
    }

    /// Every file of the feed, one after the other.
    public Ending read(Feed feed, Receiver receiver) {
        Ending ending = Ending.WHOLE;
        for (Path file : feed.files()) {
            ending = ending.and(read(file, receiver));
        }
        return ending;
    }

    /// One file, by its name: `.ndjson`, `.json`, `people.csv` or `facts.csv`, plain or gzip.
    ///
    /// @return whether it was read to its end; where it was not, that has also been told as rejected
    /// @throws FeedProblem when the file cannot be read at all
    public Ending read(Path path, Receiver receiver) {
        String file = path.getFileName().toString();
        try (Source source = Source.open(path, receiver::read)) {
            return switch (FileKind.of(file)) {
                case NDJSON -> ndjson.read(file, source, receiver);
                case BUNDLE, PEOPLE, FACTS, HL7, OTHER ->
                    throw new FeedProblem("Kith does not know what to do with the file " + file + ".");
            };
        }
    }
}
