package kith.engine.feeds;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import kith.engine.feeds.files.ByteSlice;
import kith.engine.feeds.files.FeedProblem;
import kith.engine.feeds.files.FileOpener;
import kith.engine.feeds.items.FeedItem;
import kith.engine.feeds.items.Receiver;
import kith.engine.feeds.items.Rejected;
import kith.engine.labels.CodeLabels;
import kith.engine.terms.SecurityLabel;

/// Finds a line that was rejected in the file that it came from, by where it stands and by its hash.
///
/// The file is read as an import reads it, so that it does not matter whether it is packed, or the line is an
/// entry of a bundle.
public final class LineFinder implements Receiver {

    private final long line;
    private final byte[] hash;
    private Optional<FoundLine> found = Optional.empty();

    private LineFinder(long line, byte[] hash) {
        this.line = line;
        this.hash = hash.clone();
    }

    /// @return the line; empty where none with this hash stands there any more
    public static Optional<FoundLine> find(Path file, CodeLabels labels, long line, byte[] hash) {
        var finder = new LineFinder(line, hash);
        try {
            new FeedReader(labels, FileOpener.WITHOUT_LINKS).read(file, finder);
        } catch (FeedProblem | Stop ended) {
            return finder.found;
        }
        return finder.found;
    }

    @Override
    public void sent(FeedItem item) {
        if (isIt(item.line(), item.bytes())) {
            found(new FoundLine(
                    text(item.bytes()),
                    isAboutWhoSomebodyIs(item.type()) ? SecurityLabel.RESTRICTED : item.label(),
                    Optional.ofNullable(item.about())));
        }
    }

    /// Nobody knows what a line says that cannot be read.
    @Override
    public void rejected(Rejected rejected, ByteSlice bytes) {
        if (isIt(rejected.line(), bytes)) {
            found(new FoundLine(text(bytes), SecurityLabel.SEALED, Optional.empty()));
        }
    }

    @Override
    public void rejected(Rejected rejected) {
        // What has no bytes of its own is not looked for.
    }

    private void found(FoundLine line) {
        found = Optional.of(line);
        throw new Stop();
    }

    private boolean isIt(long at, ByteSlice bytes) {
        return at == line && Arrays.equals(Rejected.hash(bytes), hash);
    }

    private static String text(ByteSlice bytes) {
        return new String(bytes.buffer(), bytes.offset(), bytes.length(), StandardCharsets.UTF_8);
    }

    /// Names and addresses have no label of their own, and an address may be protected.
    private static boolean isAboutWhoSomebodyIs(String type) {
        return switch (type) {
            case "Patient", "people", "RelatedPerson", "Person" -> true;
            default -> false;
        };
    }

    /// A line that was found again.
    ///
    /// @param label how closely it is held: [SecurityLabel#SEALED] where it cannot be read
    /// @param about the partner's id for the person it is about, if it says so
    public record FoundLine(String text, SecurityLabel label, Optional<String> about) {

        @Override
        public String toString() {
            return "FoundLine[" + label + "]";
        }
    }

    /// Ends the reading of a file early.
    private static final class Stop extends RuntimeException {

        private static final long serialVersionUID = 1;

        private Stop() {
            super("Found", null, false, false);
        }
    }
}
