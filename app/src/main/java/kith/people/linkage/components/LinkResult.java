package kith.people.linkage.components;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.engine.linkage.decisions.DecisionOverlay;
import kith.engine.linkage.decisions.Decisions;
import kith.engine.linkage.decisions.Partition;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.people.linkage.components.PossibleMatch.Reason;
import kith.people.linkage.decisions.RecordPair;
import kith.people.linkage.decisions.StoredDecision;

/// The person that each record of a component belongs to, and the pairs that are left to a worker.
///
/// A person has the number of their first record, so that each person gets their own number back when two
/// people are parted, and the result depends on the records and decisions alone, never on the order in which
/// they came.
///
/// @param persons the person of every record
public record LinkResult(Map<RecordId, PersonId> persons, List<PossibleMatch> possibleMatches) {

    static LinkResult of(ConnectedComponent component) {
        Map<Long, RecordIdentity> records = component.records();
        DecisionOverlay decided = DecisionOverlay.of(
                records.keySet(),
                component.matched().linked().groups(),
                Decisions.of(component.decisions().stream()
                        .map(StoredDecision::forEngine)
                        .toList()),
                component.matched().similarity());
        Map<Long, Long> persons = HashMap.newHashMap(records.size());
        Set<PossibleMatch> found = new LinkedHashSet<>();
        for (List<Long> group : decided.people().groups()) {
            List<RecordIdentity> members = group.stream()
                    .filter(records::containsKey)
                    .map(component::identity)
                    .toList();
            members.forEach(
                    record -> persons.put(record.record(), members.getFirst().record()));
            found.addAll(DemographicConflicts.in(members, component.decisions()));
        }
        found.addAll(leftToAWorker(component, decided));
        found.removeIf(match -> !records.containsKey(match.pair().record().value())
                || !records.containsKey(match.pair().other().value()));
        found.addAll(LikelyMatches.of(component.matched().likely(), persons, decided.people()));
        Map<RecordId, PersonId> byRecord = HashMap.newHashMap(persons.size());
        persons.forEach((record, person) -> byRecord.put(new RecordId(record), new PersonId(person)));
        return new LinkResult(byRecord, List.copyOf(found));
    }

    private static List<PossibleMatch> leftToAWorker(ConnectedComponent component, DecisionOverlay decided) {
        Partition people = decided.people();
        List<PossibleMatch> found = new ArrayList<>();
        component.matched().linked().doubts().stream()
                .filter(doubt -> isOpen(people, doubt.one(), doubt.other()))
                .forEach(doubt -> found.add(
                        new PossibleMatch(RecordPair.of(doubt.one(), doubt.other()), Reason.of(doubt.reason()))));
        decided.questions()
                .forEach(question -> found.add(new PossibleMatch(
                        RecordPair.of(question.record(), question.other()), Reason.PARTED_BY_DECISION_ABOUT_ANOTHER)));
        decided.contradicting()
                .forEach(decision -> found.add(new PossibleMatch(
                        RecordPair.of(decision.record(), decision.other()), Reason.DECISIONS_CONTRADICT)));
        component.reused().stream()
                .filter(reuse -> isOpen(people, reuse.earlier(), reuse.record()))
                .forEach(reuse -> found.add(
                        new PossibleMatch(RecordPair.of(reuse.earlier(), reuse.record()), Reason.LOCAL_ID_REUSED)));
        return found;
    }

    /// Neither one person's already, nor two people's by decision.
    private static boolean isOpen(Partition people, long one, long other) {
        people.add(one);
        people.add(other);
        return !people.areOne(one, other) && !people.areKeptApart(one, other);
    }
}
