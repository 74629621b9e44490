package kith.kernel;

/// A case: the coordination of one person's care.
public record CaseId(long value) implements Id {

    @Override
    public Number number() {
        return value;
    }

    @Override
    public String toString() {
        return "case " + value;
    }
}
