package kith.coordination.cases.moves;

import kith.kernel.Id;

/// The question which team looks after somebody who moved.
public record CaseMoveId(long value) implements Id {

    @Override
    public Number number() {
        return value;
    }

    @Override
    public String toString() {
        return "case move " + value;
    }
}
