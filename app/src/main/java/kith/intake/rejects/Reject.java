package kith.intake.rejects;

/// Where a rejected line or an unusable value stands, and what a person can do about it. What the line says is not
/// kept.
///
/// @param hashed whether the line can be known again by its hash
public record Reject(int no, Kind kind, String file, long lineNumber, String reason, boolean hashed) {

    @Override
    public String toString() {
        return "Reject[" + no + " " + file + ":" + lineNumber + "]";
    }

    /// What became of the line.
    public enum Kind {
        REJECTED("rejected"),
        SET_ASIDE("set-aside"),
        KEPT_OUT("kept-out"),
        /// What is said of a file as a whole, while it was read.
        NOTICE("notice"),
        /// A file that Kith does not read.
        NOT_READ("not-read");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            throw new IllegalStateException("No kind of reject is called " + word);
        }
    }
}
