package kith.people.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What workers ruled, laid over the groups that the matcher made.
///
/// Nothing that was ruled apart meets. What was ruled the same is one, in the order of the rulings; one that
/// would bring together what was ruled apart contradicts the others, and waits for somebody to settle it. The
/// matcher's groups are joined as far as rulings let them: where one has to be torn, the pairs that are most
/// alike are joined first, and who fits two sides equally well is left with one of them and put in question.
///
/// What comes out depends on what is put in, and not on its order: rulings are taken by their number, pairs by
/// how alike they are and then by their records.
///
/// @param contradicting rulings of *the same* that cannot hold beside the others
/// @param questions pairs that the matcher has as one person and that rulings about others part
public record DecisionOverlay(Partition people, List<DecisionRow> contradicting, List<Question> questions) {

    /// Two records that fit each other no less than those they are with. The lower comes first.
    public record Question(long record, long other) {}

    public static DecisionOverlay of(
            Collection<Long> records, List<List<Long>> matched, List<DecisionRow> rulings, Similarity likeness) {
        Partition people = new Partition();
        Partition ruled = new Partition();
        records.forEach(people::add);
        records.forEach(ruled::add);
        List<DecisionRow> contradicting = rule(people, rulings);
        rule(ruled, rulings);
        List<List<Long>> torn = joinWhatMayBeWhole(people, matched, rulings);
        Set<Question> questions = new LinkedHashSet<>();
        if (!torn.isEmpty()) {
            tear(people, torn, likeness);
            torn.forEach(group -> ask(people, ruled, group, likeness, questions));
        }
        return new DecisionOverlay(people, contradicting, List.copyOf(questions));
    }

    private static List<DecisionRow> rule(Partition people, List<DecisionRow> rulings) {
        for (DecisionRow ruling : rulings) {
            people.add(ruling.record());
            people.add(ruling.other());
            if (ruling.decision() == MatchDecision.NOT_SAME_PERSON) {
                people.keepApart(ruling.record(), ruling.other());
            }
        }
        return rulings.stream()
                .filter(ruling -> ruling.decision() == MatchDecision.SAME_PERSON)
                .sorted(Comparator.comparingLong(DecisionRow::id))
                .filter(ruling -> !people.join(ruling.record(), ruling.other()))
                .toList();
    }

    /// Joins every group that no ruling can tear, and gives back the others.
    private static List<List<Long>> joinWhatMayBeWhole(
            Partition people, List<List<Long>> matched, List<DecisionRow> rulings) {
        Set<Long> torn = torn(people, matched, rulings);
        List<List<Long>> left = new ArrayList<>();
        for (List<Long> group : matched) {
            if (group.stream().anyMatch(torn::contains)) {
                left.add(group);
            } else {
                group.forEach(record -> people.join(group.getFirst(), record));
            }
        }
        return left;
    }

    /// The records that would meet somebody they are ruled apart from if all the groups were joined whole.
    private static Set<Long> torn(Partition people, List<List<Long>> matched, List<DecisionRow> rulings) {
        List<DecisionRow> apart = rulings.stream()
                .filter(ruling -> ruling.decision() == MatchDecision.NOT_SAME_PERSON)
                .toList();
        if (apart.isEmpty()) {
            return Set.of();
        }
        Partition whole = new Partition();
        for (List<List<Long>> groups : List.of(people.groups(), matched)) {
            groups.forEach(group -> group.forEach(whole::add));
        }
        for (List<List<Long>> groups : List.of(people.groups(), matched)) {
            groups.forEach(group -> group.forEach(record -> whole.join(group.getFirst(), record)));
        }
        Set<Long> meeting = new HashSet<>();
        apart.stream()
                .filter(ruling -> whole.areOne(ruling.record(), ruling.other()))
                .forEach(ruling -> meeting.add(whole.first(ruling.record())));
        Set<Long> torn = new HashSet<>();
        whole.groups().stream()
                .filter(group -> meeting.contains(group.getFirst()))
                .forEach(torn::addAll);
        return torn;
    }

    private static void tear(Partition people, List<List<Long>> torn, Similarity likeness) {
        record Pair(long one, long other, double alike) {}
        List<Pair> pairs = new ArrayList<>();
        for (List<Long> group : torn) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    pairs.add(new Pair(group.get(i), group.get(j), likeness.of(group.get(i), group.get(j))));
                }
            }
        }
        pairs.stream()
                .sorted(Comparator.comparingDouble(Pair::alike)
                        .reversed()
                        .thenComparingLong(Pair::one)
                        .thenComparingLong(Pair::other))
                .forEach(pair -> people.join(pair.one(), pair.other()));
    }

    /// Asks about each record of a torn group that would fit another person no less than its own, where that is
    /// so of both sides. Who was ruled apart from all that the other was ruled one with needs no asking.
    private static void ask(
            Partition people, Partition ruled, List<Long> group, Similarity likeness, Set<Question> questions) {
        Map<Long, Double> best = new HashMap<>();
        for (long record : group) {
            group.stream()
                    .filter(other -> other != record && people.areOne(record, other))
                    .mapToDouble(other -> likeness.of(record, other))
                    .max()
                    .ifPresent(alike -> best.put(record, alike));
        }
        for (long record : group) {
            group.stream()
                    .filter(other -> !people.areOne(record, other) && !ruled.areKeptApart(record, other))
                    .filter(other -> likeness.of(record, other)
                            >= Math.max(
                                    best.getOrDefault(record, Double.NEGATIVE_INFINITY),
                                    best.getOrDefault(other, Double.NEGATIVE_INFINITY)))
                    .max(Comparator.comparingDouble((Long other) -> likeness.of(record, other))
                            .thenComparing(Comparator.reverseOrder()))
                    .ifPresent(other -> questions.add(new Question(Math.min(record, other), Math.max(record, other))));
        }
    }
}
