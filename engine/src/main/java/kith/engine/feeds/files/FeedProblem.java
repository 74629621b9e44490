package kith.engine.feeds.files;

/// A feed that cannot be read at all. The message says what to do about it.
public final class FeedProblem extends RuntimeException {

    private final boolean senderMissing;

    public FeedProblem(String message) {
        super(message);
        senderMissing = false;
    }

    public FeedProblem(String message, Throwable cause) {
        super(message, cause);
        senderMissing = false;
    }

    private FeedProblem(String message, boolean senderMissing) {
        super(message);
        this.senderMissing = senderMissing;
    }

    /// Nobody says which partner sent the feed.
    public static FeedProblem ofNobody(String message) {
        return new FeedProblem(message, true);
    }

    /// Whether all that is missing is which partner sent the feed.
    public boolean isSenderMissing() {
        return senderMissing;
    }
}
