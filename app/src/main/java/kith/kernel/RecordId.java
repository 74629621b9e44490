package kith.kernel;

/// One partner's record of one person. It never moves, whatever person it is thought to be about.
public record RecordId(long value) implements Id {

    @Override
    public Number number() {
        return value;
    }

    @Override
    public String toString() {
        return "record " + value;
    }
}
