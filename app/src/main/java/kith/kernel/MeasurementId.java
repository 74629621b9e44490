package kith.kernel;

/// Answers to the questions of an instrument, given on a day.
public record MeasurementId(long value) implements Id {

    @Override
    public Number number() {
        return value;
    }

    @Override
    public String toString() {
        return "measurement " + value;
    }
}
