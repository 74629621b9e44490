package kith.kernel;

/// One thing that somebody has to do for a person.
public record ActionId(long value) implements Id {

    @Override
    public Number number() {
        return value;
    }

    @Override
    public String toString() {
        return "action " + value;
    }
}
