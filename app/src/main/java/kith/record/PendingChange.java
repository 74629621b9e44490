package kith.record;

import java.util.List;
import java.util.Optional;
import kith.engine.terms.Demographics;

/// What a batch would change, in the order given. It is not stored yet.
public final class PendingChange {

    private final List<ContributionDiff> diffs;

    PendingChange(List<ContributionDiff> diffs) {
        this.diffs = diffs;
    }

    /// The demographics that are new for a record, by its place in the order.
    public Optional<Demographics> says(int place) {
        return diffs.get(place).says();
    }

    List<ContributionDiff> diffs() {
        return diffs;
    }
}
