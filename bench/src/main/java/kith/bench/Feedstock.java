package kith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kith.engine.feeds.Feed;
import kith.engine.feeds.FeedReader;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.Receiver;
import kith.engine.feeds.items.Rejected;
import kith.engine.labels.CodeLabels;

/// The feeds of a borough of a given size, and how long it takes to read them and do nothing else.
record Feedstock(List<Feed> feeds) {

    long bytes() {
        return feeds.stream()
                .flatMap(feed -> feed.files().stream())
                .mapToLong(Feedstock::size)
                .sum();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new IllegalStateException("A feed went away", e);
        }
    }

    /// Reads everything as an import reads it, and lets it go.
    Read read() {
        var counting = new Receiver() {
            private long items;
            private long bytes;

            @Override
            public void sent(FeedItem sent) {
                items++;
                bytes += sent.bytes().length();
            }

            @Override
            public void rejected(Rejected rejected) {
                items++;
            }
        };
        long began = System.nanoTime();
        for (Feed feed : feeds) {
            new FeedReader(CodeLabels.shipped()).read(feed, counting);
        }
        return new Read(counting.items, counting.bytes, Duration.ofNanos(System.nanoTime() - began));
    }

    /// @param bytes of the items, unpacked
    record Read(long items, long bytes, Duration took) {}
}
