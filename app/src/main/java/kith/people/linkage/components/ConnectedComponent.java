package kith.people.linkage.components;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kith.people.linkage.decisions.MatchDecision;
import kith.people.linkage.decisions.RecordPair;
import kith.people.linkage.decisions.StoredDecision;

/// Records that can only be linked with each other, with everything that decides how.
///
/// @param records the records by number
/// @param decisions the decisions in force about them
/// @param reused the local ids that went from one of them to another
/// @param matched what the match model, or the first rule, makes of them before decisions are applied
public record ConnectedComponent(
        Map<Long, RecordIdentity> records,
        List<StoredDecision> decisions,
        Set<ReusedLocalId> reused,
        MatcherResult matched) {

    public LinkResult linked() {
        return LinkResult.of(this);
    }

    Collection<RecordIdentity> identities() {
        return records.values();
    }

    /// The same with one more decision, which replaces any other about the same two records.
    public ConnectedComponent with(RecordPair pair, MatchDecision decision) {
        List<StoredDecision> all = new ArrayList<>(decisions);
        all.removeIf(other -> other.isAbout(pair));
        long last = decisions.stream().mapToLong(StoredDecision::id).max().orElse(0) + 1;
        all.add(new StoredDecision(last, pair.record().value(), pair.other().value(), decision, Set.of()));
        return new ConnectedComponent(records, all, reused, matched);
    }

    RecordIdentity identity(long record) {
        return Objects.requireNonNull(records.get(record));
    }
}
