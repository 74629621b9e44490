package kith.people.linkage;

import java.util.Set;

/// A ruling that holds, as linking needs it. The lower record comes first.
///
/// @param settles kinds of doubt about the two that it was made in view of
public record DecisionRow(long id, long record, long other, MatchDecision verdict, Set<String> settles) {

    public boolean isAbout(long one, long another) {
        return record == Math.min(one, another) && other == Math.max(one, another);
    }
}
