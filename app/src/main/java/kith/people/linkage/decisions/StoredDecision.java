package kith.people.linkage.decisions;

import java.util.Set;
import kith.engine.linkage.decisions.Decision;
import kith.engine.linkage.decisions.Decision.Verdict;

/// A decision in force, as linking needs it. The lower record comes first.
///
/// @param settles the kinds of [PossibleMatch] that the worker had in view
public record StoredDecision(long id, long record, long other, MatchDecision decision, Set<String> settles) {

    public RecordPair pair() {
        return RecordPair.of(record, other);
    }

    /// As the engine applies it.
    public Decision forEngine() {
        return new Decision(
                id,
                record,
                other,
                switch (decision) {
                    case SAME_PERSON -> Verdict.SAME_PERSON;
                    case NOT_SAME_PERSON -> Verdict.NOT_SAME_PERSON;
                });
    }

    public boolean isAbout(RecordPair pair) {
        return pair().equals(pair);
    }
}
