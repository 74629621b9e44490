package kith.people.linkage.decisions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Decisions that cannot all hold: a chain of *the same* from one record to another that was ruled not the same.
public final class DecisionConflict {

    private final Map<Long, List<StoredDecision>> same = new HashMap<>();

    /// The shortest chain that a ruling of *the same* closes, with what it contradicts; nothing where there is
    /// none.
    public static List<DecisionId> with(List<StoredDecision> rulings, RecordPair pair) {
        DecisionConflict chains = new DecisionConflict(rulings);
        return rulings.stream()
                .filter(ruling -> ruling.decision() == MatchDecision.NOT_SAME_PERSON)
                .map(ruling -> chains.through(ruling, pair))
                .filter(found -> !found.isEmpty())
                .min(Comparator.comparingInt((List<DecisionId> found) -> found.size())
                        .thenComparingLong(found -> found.getFirst().value()))
                .orElse(List.of());
    }

    private DecisionConflict(List<StoredDecision> rulings) {
        rulings.stream()
                .filter(ruling -> ruling.decision() == MatchDecision.SAME_PERSON)
                .sorted(Comparator.comparingLong(StoredDecision::id))
                .forEach(ruling -> {
                    same.computeIfAbsent(ruling.record(), _ -> new ArrayList<>())
                            .add(ruling);
                    same.computeIfAbsent(ruling.other(), _ -> new ArrayList<>()).add(ruling);
                });
    }

    private List<DecisionId> through(StoredDecision apart, RecordPair pair) {
        List<StoredDecision> chain = chain(apart.record(), apart.other());
        if (chain.stream().noneMatch(ruling -> ruling.isAbout(pair))) {
            return List.of();
        }
        List<DecisionId> found = new ArrayList<>(
                chain.stream().map(ruling -> new DecisionId(ruling.id())).toList());
        found.add(new DecisionId(apart.id()));
        return found;
    }

    private List<StoredDecision> chain(long from, long to) {
        Map<Long, List<StoredDecision>> reached = new HashMap<>(Map.of(from, List.of()));
        Deque<Long> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty() && !reached.containsKey(to)) {
            long record = next.removeFirst();
            for (StoredDecision ruling : same.getOrDefault(record, List.of())) {
                long across = ruling.record() == record ? ruling.other() : ruling.record();
                if (!reached.containsKey(across)) {
                    List<StoredDecision> chain = new ArrayList<>(reached.getOrDefault(record, List.of()));
                    chain.add(ruling);
                    reached.put(across, chain);
                    next.addLast(across);
                }
            }
        }
        return reached.getOrDefault(to, List.of());
    }
}
