package kith.people.linkage;

import java.util.Set;

/// A decision in force, as linking needs it. The lower record comes first.
///
/// @param settles the kinds of [PossibleMatch] that the worker had in view
record DecisionRow(long id, long record, long other, MatchDecision decision, Set<String> settles) {

    RecordPair pair() {
        return RecordPair.of(record, other);
    }

    boolean isAbout(RecordPair pair) {
        return pair().equals(pair);
    }
}
