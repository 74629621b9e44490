package kith.kernel;

/// One time that a worker was in touch with a person, or tried to be.
public record ContactId(long value) implements Id {

    @Override
    public Number number() {
        return value;
    }

    @Override
    public String toString() {
        return "contact " + value;
    }
}
