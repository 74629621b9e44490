package kith.kernel;

/// An organisation that sends its records.
public record PartnerId(int value) implements Id {

    @Override
    public Number number() {
        return value;
    }

    @Override
    public String toString() {
        return "partner " + value;
    }
}
