package kith.kernel;

/// Somebody who supports a person.
public record CircleMemberId(long value) implements Id {

    @Override
    public Number number() {
        return value;
    }

    @Override
    public String toString() {
        return "circle member " + value;
    }
}
