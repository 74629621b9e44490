package kith.kernel;

/// A person, as other modules know them: never a name or a number of theirs.
public record PersonId(long value) implements Id {

    @Override
    public Number number() {
        return value;
    }

    @Override
    public String toString() {
        return "person " + value;
    }
}
