package kith.engine.linkage.files;

/// Files that cannot be matched as they were given; the message says why, and what to do, in a sentence.
public final class LinkProblem extends RuntimeException {

    private static final int EXCERPT = 200;

    private final boolean ofTheMap;

    private LinkProblem(String message, boolean ofTheMap) {
        super(message);
        this.ofTheMap = ofTheMap;
    }

    static LinkProblem ofTheMap(String message) {
        return new LinkProblem(message, true);
    }

    static LinkProblem ofAFile(String message) {
        return new LinkProblem(message, false);
    }

    /// What stands in a file, short enough for a message.
    static String excerpt(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT - 1) + "…";
    }

    /// Whether the map is at fault, or does not fit the files.
    public boolean isOfTheMap() {
        return ofTheMap;
    }
}
