package kith.people.linkage.components;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kith.engine.linkage.FirstRule;
import kith.engine.linkage.Linked;
import kith.engine.linkage.decisions.Similarity;

/// What a matcher finds for some records, before reviewers' decisions are applied.
///
/// @param similarity how similar two of the records are, for a cluster that decisions split
/// @param likely pairs that may be one person, among these records or with another
public record MatcherResult(Linked linked, Similarity similarity, List<LikelyPair> likely) {

    public MatcherResult {
        likely = List.copyOf(likely);
    }

    /// By the first rule, which links where nothing was learned yet.
    public static MatcherResult byTheFirstRule(Collection<RecordIdentity> records) {
        List<List<Long>> groups = new ArrayList<>();
        List<Linked.Doubt> doubts = new ArrayList<>();
        Map<String, List<RecordIdentity>> byNumber = new TreeMap<>();
        Map<Long, RecordIdentity> byRecord = HashMap.newHashMap(records.size());
        for (RecordIdentity record : records) {
            byRecord.put(record.record(), record);
            String number = record.nhsNumber();
            if (number == null) {
                groups.add(List.of(record.record()));
            } else {
                byNumber.computeIfAbsent(number, _ -> new ArrayList<>()).add(record);
            }
        }
        for (List<RecordIdentity> sharing : byNumber.values()) {
            Linked linked = FirstRule.link(
                    sharing.stream().map(RecordIdentity::identity).toList());
            groups.addAll(linked.groups());
            doubts.addAll(linked.doubts());
        }
        return new MatcherResult(
                new Linked(groups, doubts),
                (one, other) -> get(byRecord, one).likeness(get(byRecord, other)),
                List.of());
    }

    private static RecordIdentity get(Map<Long, RecordIdentity> byRecord, long record) {
        return Objects.requireNonNull(byRecord.get(record));
    }
}
