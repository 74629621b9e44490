package kith.kernel;

/// One run of an import.
public record RunId(long value) implements Id {

    @Override
    public Number number() {
        return value;
    }

    @Override
    public String toString() {
        return "run " + value;
    }
}
