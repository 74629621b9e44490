package kith.intake;

/// A line that was turned away, or a value that was set aside, with what a person can do about it.
///
/// @param line the line as it came, cut to what is kept; empty where the law keeps it out. It holds personal
/// data.
public record Reject(int no, Kind kind, String file, long lineNumber, String reason, String line) {

    /// Where it stands, not what it says.
    @Override
    public String toString() {
        return "Reject[" + no + " " + file + ":" + lineNumber + "]";
    }

    /// What became of the line.
    public enum Kind {
        REJECTED("rejected"),
        SET_ASIDE("set-aside"),
        KEPT_OUT("kept-out");

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
