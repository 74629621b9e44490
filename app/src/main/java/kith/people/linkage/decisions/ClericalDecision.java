package kith.people.linkage.decisions;

import java.time.Instant;
import java.util.Optional;
import kith.access.disclosure.Disclosed;
import kith.access.disclosure.SourceIdentity;
import kith.kernel.WorkerId;

/// One ruling, as the list of rulings shows it: who ruled what, when and why, and whether it was taken back.
///
/// @param holds whether it decides about the two now: neither taken back nor followed by another about the same
/// two
public record ClericalDecision(
        DecisionId id,
        MatchDecision verdict,
        WorkerId by,
        Instant at,
        String why,
        Side one,
        Side other,
        Optional<TakenBack> takenBack,
        boolean holds) {

    /// One of the two records, by the name that its partner has for it.
    public record Side(SourceIdentity source, Disclosed<String> localId) {

        @Override
        public String toString() {
            return "Side[" + source + "]";
        }
    }

    /// Who took it back, when and why.
    public record TakenBack(WorkerId by, Instant at, String why) {

        @Override
        public String toString() {
            return "TakenBack[" + by + "]";
        }
    }

    @Override
    public String toString() {
        return "ClericalDecision[" + id + "]";
    }
}
