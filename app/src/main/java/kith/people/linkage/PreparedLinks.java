package kith.people.linkage;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.people.linkage.components.ClosestRecord;
import kith.people.linkage.components.ConnectedComponent;
import kith.people.linkage.components.LinkResult;
import kith.people.linkage.components.PossibleMatch;
import kith.people.linkage.decisions.RecordPair;
import kith.people.records.LinkChanges;
import org.jspecify.annotations.Nullable;

/// The links and possible matches that a match prepares. They are in memory until the match switches to them.
final class PreparedLinks implements Assignment {

    private final Map<Long, Long> persons = new HashMap<>();
    private final Map<Long, Set<Long>> records = new HashMap<>();
    private final Map<Long, Double> closest = new HashMap<>();
    private final Map<Question, PossibleMatch> possibleMatches = new LinkedHashMap<>();
    private final Map<Long, Set<Question>> questions = new HashMap<>();

    private record Question(RecordPair pair, PossibleMatch.Kind kind) {

        static Question of(PossibleMatch match) {
            return new Question(match.pair(), match.kind());
        }

        Set<Long> records() {
            return Set.of(pair.record().value(), pair.other().value());
        }
    }

    @Override
    public Set<Long> together(Collection<Long> some) {
        Set<Long> together = new HashSet<>();
        persons(some).values().forEach(person -> together.addAll(records.getOrDefault(person, Set.of())));
        return together;
    }

    @Override
    public Map<Long, Long> persons(Collection<Long> some) {
        Map<Long, Long> found = HashMap.newHashMap(some.size());
        for (Long record : some) {
            Long person = persons.get(record);
            if (person != null) {
                found.put(record, person);
            }
        }
        return found;
    }

    /// How many people there are.
    int people() {
        return records.size();
    }

    List<PossibleMatch> possibleMatches() {
        return List.copyOf(possibleMatches.values());
    }

    /// The match weight of a record with the closest of its person's other records.
    double closest(RecordId record) {
        return closest.getOrDefault(record.value(), Double.NEGATIVE_INFINITY);
    }

    /// Replaces what was prepared for these records with the result of their component.
    ///
    /// @return every record that was looked at
    Set<Long> replace(Collection<Long> around, ConnectedComponent component) {
        LinkResult result = component.linked();
        Set<Long> all = new HashSet<>(around);
        result.persons().keySet().forEach(record -> all.add(record.value()));
        all.forEach(this::forget);
        var weights = new ClosestRecord(result.persons(), component.matched().similarity());
        result.persons().forEach((record, person) -> {
            persons.put(record.value(), person.value());
            records.computeIfAbsent(person.value(), _ -> new HashSet<>()).add(record.value());
            closest.put(record.value(), weights.applyAsDouble(record));
        });
        result.possibleMatches().forEach(this::add);
        return all;
    }

    private void forget(Long record) {
        Long person = persons.remove(record);
        closest.remove(record);
        if (person != null) {
            Set<Long> theirs = Objects.requireNonNull(records.get(person));
            theirs.remove(record);
            if (theirs.isEmpty()) {
                records.remove(person);
            }
        }
        List.copyOf(questions.getOrDefault(record, Set.of())).forEach(question -> {
            possibleMatches.remove(question);
            question.records()
                    .forEach(one -> Objects.requireNonNull(questions.get(one)).remove(question));
        });
    }

    private void add(PossibleMatch match) {
        Question question = Question.of(match);
        possibleMatches.put(question, match);
        question.records()
                .forEach(one ->
                        questions.computeIfAbsent(one, _ -> new HashSet<>()).add(question));
    }

    /// What switching to these links changes: the records of everybody whom it affects.
    ///
    /// @param now the person that each record belongs to until then
    LinkChanges changesFrom(Map<Long, Long> now) {
        Set<Long> affected = new HashSet<>();
        now.forEach((record, person) -> noteIfChanged(affected, person, persons.get(record)));
        persons.forEach((record, person) -> noteIfChanged(affected, person, now.get(record)));
        Map<RecordId, PersonId> before = ofPeople(affected, now);
        Map<RecordId, PersonId> after = ofPeople(affected, persons);
        Set<RecordId> all = new TreeSet<>(Comparator.comparingLong(RecordId::value));
        all.addAll(before.keySet());
        all.addAll(after.keySet());
        return new LinkChanges(all, before, after);
    }

    private static void noteIfChanged(Set<Long> affected, Long person, @Nullable Long other) {
        if (!person.equals(other)) {
            affected.add(person);
            if (other != null) {
                affected.add(other);
            }
        }
    }

    private static Map<RecordId, PersonId> ofPeople(Set<Long> people, Map<Long, Long> persons) {
        Map<RecordId, PersonId> found = new HashMap<>();
        persons.forEach((record, person) -> {
            if (people.contains(person)) {
                found.put(new RecordId(record), new PersonId(person));
            }
        });
        return found;
    }
}
