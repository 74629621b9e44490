package kith.access.workers;

/// Why a worker's session ended.
public enum SessionEnd {
    SIGNED_OUT("signed out"),
    IDLE("was signed out because they did nothing for too long"),
    LONGEST("was signed out at the end of the longest session"),
    OTHER_DEVICES("was signed out because they signed in on other devices"),
    SHUT_OUT("was signed out because they may no longer sign in, or their password was set");

    private final String words;

    SessionEnd(String words) {
        this.words = words;
    }

    /// For the audit log: what the worker did, or what happened to them.
    String words() {
        return words;
    }
}
