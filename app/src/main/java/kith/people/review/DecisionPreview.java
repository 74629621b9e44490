package kith.people.review;

import java.util.List;
import kith.kernel.RecordId;

/// Which records would make up each person, by what is ruled of a pair.
///
/// @param now the people of the two as it is: one or two
/// @param then the people of the two if it is ruled the other way than they are now
public record DecisionPreview(List<List<RecordId>> now, List<List<RecordId>> then) {

    public DecisionPreview {
        now = now.stream().map(List::copyOf).toList();
        then = then.stream().map(List::copyOf).toList();
    }
}
