package kith.coordination.needs.checklist;

import kith.kernel.Id;

/// One time that somebody was asked the questions of a checklist.
public record ChecklistId(long value) implements Id {

    @Override
    public Number number() {
        return value;
    }

    @Override
    public String toString() {
        return "checklist " + value;
    }
}
