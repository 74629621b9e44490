package kith.access.leave;

import kith.kernel.Id;

/// The time that a worker is away.
public record LeaveId(long value) implements Id {

    @Override
    public Number number() {
        return value;
    }

    @Override
    public String toString() {
        return "leave " + value;
    }
}
