package kith.people.linkage.decisions;

import java.util.List;
import kith.kernel.RecordId;

/// The records that make up the people of a pair, now and after a decision.
///
/// @param now the people of the two records: one or two
/// @param then the people of the two records if the worker decides otherwise than they are now
public record DecisionPreview(List<List<RecordId>> now, List<List<RecordId>> then) {

    public DecisionPreview {
        now = now.stream().map(List::copyOf).toList();
        then = then.stream().map(List::copyOf).toList();
    }
}
