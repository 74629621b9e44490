package kith.engine.feeds;

/// Something in a feed that could not be taken as it came.
///
/// @param reason a sentence a person can act on, without personal data
/// @param bytes the line itself, at most [#MOST_KEPT] of it; empty when kept out by law
@SuppressWarnings("ArrayRecordComponent")
public record Rejected(String file, long line, String reason, byte[] bytes, Kind kind) {

    /// How much of a line is kept for whoever looks into it, in bytes.
    public static final int MOST_KEPT = 64 * 1024;

    /// The line may be about a person.
    @Override
    public String toString() {
        return "Rejected[" + kind + " " + file + ":" + line + " " + reason + "]";
    }

    /// What became of it.
    public enum Kind {
        /// Not stored.
        REJECTED(0),
        /// Stored whole; one value of it cannot be used.
        SET_ASIDE(1),
        /// The law forbids to hold it: counted, nothing of it kept.
        KEPT_OUT(2);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        /// As it is stored.
        public int code() {
            return code;
        }
    }
}
