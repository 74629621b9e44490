package kith.people.linkage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rulings that cannot all hold: a chain of *the same* from one record to another that was ruled not the same.
public final class Contradiction {

    private final Map<Long, List<RulingRow>> same = new HashMap<>();

    /// The shortest chain that a ruling of *the same* closes, with what it contradicts; nothing where there is none.
    public static List<RulingId> with(List<RulingRow> rulings, long one, long other) {
        Contradiction chains = new Contradiction(rulings);
        return rulings.stream()
                .filter(ruling -> ruling.verdict() == Verdict.APART)
                .map(ruling -> chains.through(ruling, one, other))
                .filter(found -> !found.isEmpty())
                .min(Comparator.comparingInt((List<RulingId> found) -> found.size())
                        .thenComparingLong(found -> found.getFirst().value()))
                .orElse(List.of());
    }

    private Contradiction(List<RulingRow> rulings) {
        rulings.stream()
                .filter(ruling -> ruling.verdict() == Verdict.SAME)
                .sorted(Comparator.comparingLong(RulingRow::id))
                .forEach(ruling -> {
                    same.computeIfAbsent(ruling.record(), _ -> new ArrayList<>())
                            .add(ruling);
                    same.computeIfAbsent(ruling.other(), _ -> new ArrayList<>()).add(ruling);
                });
    }

    private List<RulingId> through(RulingRow apart, long one, long other) {
        List<RulingRow> chain = chain(apart.record(), apart.other());
        if (chain.stream().noneMatch(ruling -> ruling.isAbout(one, other))) {
            return List.of();
        }
        List<RulingId> found = new ArrayList<>(
                chain.stream().map(ruling -> new RulingId(ruling.id())).toList());
        found.add(new RulingId(apart.id()));
        return found;
    }

    private List<RulingRow> chain(long from, long to) {
        Map<Long, List<RulingRow>> reached = new HashMap<>(Map.of(from, List.of()));
        Deque<Long> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty() && !reached.containsKey(to)) {
            long record = next.removeFirst();
            for (RulingRow ruling : same.getOrDefault(record, List.of())) {
                long across = ruling.record() == record ? ruling.other() : ruling.record();
                if (!reached.containsKey(across)) {
                    List<RulingRow> chain = new ArrayList<>(reached.getOrDefault(record, List.of()));
                    chain.add(ruling);
                    reached.put(across, chain);
                    next.addLast(across);
                }
            }
        }
        return reached.getOrDefault(to, List.of());
    }
}
