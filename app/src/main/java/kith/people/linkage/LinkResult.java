package kith.people.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import kith.engine.linkage.Linked;
import kith.people.records.DetailRow;

/// Which person each of some records belongs to, by what they say and by what workers ruled, and what is left to a
/// human.
///
/// A person has the id of the first record that ever was theirs, so that parting two people gives each one's own back,
/// and the answer depends on the records and the rulings and not on the order they came in.
///
/// @param persons record to person, for every record given
public record LinkResult(Map<Long, Long> persons, List<DoubtRow> doubts) {

    /// By the first rule.
    ///
    /// @param ties every ruling and reuse that names one of the records
    public static LinkResult of(Collection<DetailRow> records, Ties ties) {
        return of(records, ties, MatcherResult.byTheFirstRule(records));
    }

    /// @param judged what a matcher made of the same records
    public static LinkResult of(Collection<DetailRow> records, Ties ties, MatcherResult judged) {
        Map<Long, DetailRow> byRecord = new HashMap<>();
        records.forEach(record -> byRecord.put(record.record(), record));
        DecisionOverlay ruled =
                DecisionOverlay.of(byRecord.keySet(), judged.linked().groups(), ties.rulings(), judged.likeness());
        Map<Long, Long> persons = HashMap.newHashMap(byRecord.size());
        Set<DoubtRow> doubts = new LinkedHashSet<>();
        for (List<Long> group : ruled.people().groups()) {
            List<DetailRow> speaking = group.stream()
                    .filter(byRecord::containsKey)
                    .map(record -> get(byRecord, record))
                    .toList();
            speaking.forEach(
                    record -> persons.put(record.record(), speaking.getFirst().record()));
            doubts.addAll(DemographicConflicts.in(speaking, ties.rulings()));
        }
        doubts.addAll(leftToAHuman(judged.linked(), ruled, ties));
        doubts.removeIf(doubt -> !byRecord.containsKey(doubt.record()) || !byRecord.containsKey(doubt.other()));
        doubts.addAll(LikelyMatches.of(judged.likely(), persons, ruled.people()));
        return new LinkResult(persons, List.copyOf(doubts));
    }

    private static List<DoubtRow> leftToAHuman(Linked matched, DecisionOverlay ruled, Ties ties) {
        Partition people = ruled.people();
        List<DoubtRow> doubts = new ArrayList<>();
        matched.doubts().stream()
                .filter(doubt -> areOpen(people, doubt.one(), doubt.other()))
                .forEach(doubt -> doubts.add(new DoubtRow("number", doubt.one(), doubt.other(), doubt.why())));
        ruled.questions()
                .forEach(question -> doubts.add(new DoubtRow(
                        "which",
                        question.record(),
                        question.other(),
                        "They would be one person, but a ruling about another record parts them")));
        ruled.contradicting()
                .forEach(ruling -> doubts.add(new DoubtRow(
                        "conflict",
                        ruling.record(),
                        ruling.other(),
                        "They were ruled the same, and others were ruled not the same: both cannot hold")));
        ties.reuses().stream()
                .filter(reuse -> areOpen(people, reuse.earlier(), reuse.record()))
                .forEach(reuse -> doubts.add(new DoubtRow(
                        "reused",
                        reuse.earlier(),
                        reuse.record(),
                        "The partner now says that its local id is somebody else")));
        return doubts;
    }

    /// Neither one person already, nor two by ruling.
    private static boolean areOpen(Partition people, long one, long other) {
        people.add(one);
        people.add(other);
        return !people.areOne(one, other) && !people.areKeptApart(one, other);
    }

    private static DetailRow get(Map<Long, DetailRow> byRecord, long record) {
        return Objects.requireNonNull(byRecord.get(record));
    }

    /// A pair for the review list. The lower record comes first.
    ///
    /// @param probability that they are one person, where that is the doubt
    public record DoubtRow(String kind, long record, long other, String why, OptionalDouble probability) {

        public DoubtRow(String kind, long record, long other, String why) {
            this(kind, record, other, why, OptionalDouble.empty());
        }

        public DoubtRow {
            if (record > other) {
                long lower = other;
                other = record;
                record = lower;
            }
        }
    }
}
