package kith.kernel;

/// A job, as its page and its table know it.
public record JobId(long value) implements Id {

    @Override
    public Number number() {
        return value;
    }

    @Override
    public String toString() {
        return "job " + value;
    }
}
