package kith.kernel;

/// Somebody who signs in.
public record WorkerId(long value) implements Id {

    @Override
    public Number number() {
        return value;
    }

    @Override
    public String toString() {
        return "worker " + value;
    }
}
