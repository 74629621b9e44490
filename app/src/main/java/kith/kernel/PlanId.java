package kith.kernel;

/// A person's plan.
public record PlanId(long value) implements Id {

    @Override
    public Number number() {
        return value;
    }

    @Override
    public String toString() {
        return "plan " + value;
    }
}
