package kith.ui;

import java.util.Optional;

/// The head of one column: its words, how its cells stand, and where to click to sort by it.
///
/// @param sorted `ascending`, `descending` or `none`, as assistive technology is told
public record Column(String text, Kind kind, Optional<String> sortHref, String sorted) {

    /// How the cells of a column stand.
    public enum Kind {
        /// Names the row.
        ROW_HEAD,
        WORDS,
        /// Stands to the right, so that figures line up.
        FIGURES
    }

    public static Column head(String text) {
        return new Column(text, Kind.ROW_HEAD, Optional.empty(), "none");
    }

    public static Column words(String text) {
        return new Column(text, Kind.WORDS, Optional.empty(), "none");
    }

    public static Column figures(String text) {
        return new Column(text, Kind.FIGURES, Optional.empty(), "none");
    }

    public Column sortedBy(String href, String sorted) {
        return new Column(text, kind, Optional.of(href), sorted);
    }

    public boolean isHead() {
        return kind == Kind.ROW_HEAD;
    }

    public boolean isFigures() {
        return kind == Kind.FIGURES;
    }
}
