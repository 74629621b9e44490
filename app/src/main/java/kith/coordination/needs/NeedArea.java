package kith.coordination.needs;

import java.util.Locale;

/// A part of somebody's life that a need is about.
public enum NeedArea {
    BODY("Body"),
    MIND("Mind"),
    HOME("Home"),
    MONEY("Money"),
    CONNECTION("Connection"),
    SAFETY("Safety"),
    CONTRIBUTION("Contribution"),
    CONTROL("Control"),
    OTHER("Other");

    private final String words;

    NeedArea(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// As `coordination/needs.csv` names it.
    static NeedArea of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
