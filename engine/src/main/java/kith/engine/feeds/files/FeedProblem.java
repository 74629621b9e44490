package kith.engine.feeds.files;

/// A feed that cannot be read at all. The message says what to do about it.
public final class FeedProblem extends RuntimeException {

    public FeedProblem(String message) {
        super(message);
    }

    public FeedProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
