package kith.engine.linkage.decisions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reviewers' decisions applied to the clusters that a matcher found.
///
/// Records decided to be two people never meet. Records decided to be one person are joined, in the order of
/// the decisions. A decision that would bring together records decided to be two people contradicts the others
/// and waits for a reviewer. The matcher's clusters are joined as far as the decisions allow. A cluster that
/// has to be split is put together again from its most similar pairs; a record that fits two sides equally well
/// stays with one of them, and the pair is put in question.
///
/// The result depends on the records, clusters and decisions alone, never on their order.
///
/// @param contradicting decisions of *the same person* that cannot hold beside the others
/// @param questions pairs that the matcher has in one cluster and that decisions about other records part
public record DecisionOverlay(Partition people, List<Decision> contradicting, List<Question> questions) {

    /// Two records that fit each other no less than those they are with. The lower comes first.
    public record Question(long record, long other) {}

    /// @param records every record, whether in a cluster or not
    /// @param matched the matcher's clusters, each in ascending order
    /// @param decisions may name records that are not among these: a decision reaches through a record that has
    ///     been withdrawn
    /// @param similarity of two records of one cluster
    public static DecisionOverlay of(
            Collection<Long> records, List<List<Long>> matched, Decisions decisions, Similarity similarity) {
        Partition people = new Partition();
        Partition decided = new Partition();
        records.forEach(people::add);
        records.forEach(decided::add);
        List<Decision> contradicting = apply(people, decisions);
        apply(decided, decisions);
        List<List<Long>> split = joinWhole(people, matched, decisions);
        Set<Question> questions = new LinkedHashSet<>();
        if (!split.isEmpty()) {
            joinBySimilarity(people, split, similarity);
            split.forEach(group -> ask(people, decided, group, similarity, questions));
        }
        return new DecisionOverlay(people, contradicting, List.copyOf(questions));
    }

    private static List<Decision> apply(Partition people, Decisions decisions) {
        for (Decision decision : decisions.inForce()) {
            people.add(decision.record());
            people.add(decision.other());
        }
        decisions.notSamePerson().forEach(decision -> people.keepApart(decision.record(), decision.other()));
        return decisions.samePerson().stream()
                .filter(decision -> !people.join(decision.record(), decision.other()))
                .toList();
    }

    /// Joins every cluster that no decision can split, and returns the others.
    private static List<List<Long>> joinWhole(Partition people, List<List<Long>> matched, Decisions decisions) {
        Set<Long> split = recordsToSplit(people, matched, decisions.notSamePerson());
        List<List<Long>> left = new ArrayList<>();
        for (List<Long> group : matched) {
            if (group.stream().anyMatch(split::contains)) {
                left.add(group);
            } else {
                group.forEach(record -> people.join(group.getFirst(), record));
            }
        }
        return left;
    }

    /// The records that would meet one they are kept apart from if all the clusters were joined whole.
    private static Set<Long> recordsToSplit(Partition people, List<List<Long>> matched, List<Decision> notSamePerson) {
        if (notSamePerson.isEmpty()) {
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
        notSamePerson.stream()
                .filter(decision -> whole.areOne(decision.record(), decision.other()))
                .forEach(decision -> meeting.add(whole.first(decision.record())));
        Set<Long> split = new HashSet<>();
        whole.groups().stream()
                .filter(group -> meeting.contains(group.getFirst()))
                .forEach(split::addAll);
        return split;
    }

    private static void joinBySimilarity(Partition people, List<List<Long>> split, Similarity similarity) {
        record Pair(long one, long other, double alike) {}
        List<Pair> pairs = new ArrayList<>();
        for (List<Long> group : split) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    pairs.add(new Pair(group.get(i), group.get(j), similarity.of(group.get(i), group.get(j))));
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

    /// Asks about each record of a split cluster that would fit another person no less than its own, where that
    /// is so of both sides. Decisions that already keep the two apart leave nothing to ask.
    private static void ask(
            Partition people, Partition decided, List<Long> group, Similarity similarity, Set<Question> questions) {
        Map<Long, Double> best = new HashMap<>();
        for (long record : group) {
            group.stream()
                    .filter(other -> other != record && people.areOne(record, other))
                    .mapToDouble(other -> similarity.of(record, other))
                    .max()
                    .ifPresent(alike -> best.put(record, alike));
        }
        for (long record : group) {
            group.stream()
                    .filter(other -> !people.areOne(record, other) && !decided.areKeptApart(record, other))
                    .filter(other -> similarity.of(record, other)
                            >= Math.max(
                                    best.getOrDefault(record, Double.NEGATIVE_INFINITY),
                                    best.getOrDefault(other, Double.NEGATIVE_INFINITY)))
                    .max(Comparator.comparingDouble((Long other) -> similarity.of(record, other))
                            .thenComparing(Comparator.reverseOrder()))
                    .ifPresent(other -> questions.add(new Question(Math.min(record, other), Math.max(record, other))));
        }
    }
}
