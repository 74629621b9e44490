package kith.access.workers;

import kith.kernel.Id;

/// A role that somebody wants to give a worker, and that a second person confirms.
public record RoleProposalId(long value) implements Id {

    @Override
    public Number number() {
        return value;
    }

    @Override
    public String toString() {
        return "role proposal " + value;
    }
}
