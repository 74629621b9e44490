package kith.engine.feeds.items;

/// Whether a file was read to its end.
public enum Ending {
    WHOLE,
    /// Cut short, damaged, empty or not what it should be: what is not in it must not be taken as withdrawn.
    CUT_SHORT;

    public Ending and(Ending other) {
        return this == WHOLE ? other : this;
    }
}
