package kith.ui;

/// The head of one column: its words, and how its cells stand.
public record Column(String text, Kind kind) {

    /// How the cells of a column stand.
    public enum Kind {
        /// Names the row.
        ROW_HEAD,
        WORDS,
        /// Stands to the right, so that figures line up.
        FIGURES
    }

    public static Column head(String text) {
        return new Column(text, Kind.ROW_HEAD);
    }

    public static Column words(String text) {
        return new Column(text, Kind.WORDS);
    }

    public static Column figures(String text) {
        return new Column(text, Kind.FIGURES);
    }

    public boolean isHead() {
        return kind == Kind.ROW_HEAD;
    }

    public boolean isFigures() {
        return kind == Kind.FIGURES;
    }
}
