package kith.people.linkage.decisions;

import kith.kernel.Id;

/// Names one ruling.
public record DecisionId(long value) implements Id {

    @Override
    public Number number() {
        return value;
    }

    @Override
    public String toString() {
        return "ruling " + value;
    }
}
