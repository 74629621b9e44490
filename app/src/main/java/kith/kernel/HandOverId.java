package kith.kernel;

/// An offer to become the key worker of a case.
public record HandOverId(long value) implements Id {

    @Override
    public Number number() {
        return value;
    }

    @Override
    public String toString() {
        return "hand-over " + value;
    }
}
