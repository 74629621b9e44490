package kith.people.linkage.components;

import java.util.List;
import kith.people.linkage.decisions.RecordPair;

/// Pairs of records came to need a worker, or no longer do for one reason. Published once per batch, in the
/// transaction that stores it.
///
/// @param added pairs with a reason to look at them
/// @param removed pairs that lost a reason, and may have others
public record PossibleMatchesChanged(List<RecordPair> added, List<RecordPair> removed) {

    public PossibleMatchesChanged {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }
}
