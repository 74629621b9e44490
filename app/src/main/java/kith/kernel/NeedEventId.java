package kith.kernel;

/// Something that a worker did about a need.
public record NeedEventId(long value) implements Id {

    @Override
    public Number number() {
        return value;
    }

    @Override
    public String toString() {
        return "need event " + value;
    }
}
