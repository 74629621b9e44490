package kith.engine.linkage.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import kith.engine.linkage.blocking.KeyTable;
import kith.engine.linkage.clustering.ClusterEvidence;
import kith.engine.linkage.clustering.Clustering;
import kith.engine.linkage.clustering.Clusters;
import kith.engine.linkage.clustering.Links;
import kith.engine.linkage.decisions.Decision;
import kith.engine.linkage.decisions.Decision.Verdict;
import kith.engine.linkage.decisions.Decisions;
import kith.engine.linkage.records.Mode;
import kith.engine.linkage.records.Records;

/// Records kept matched by a frozen model: one that is new, changed or decided about is compared with those that
/// share a key with it, and the clusters that hang together with it are made anew. What is kept is always what
/// a full run over the same records, with the same model and decisions, would give.
///
/// Not for several threads at once.
public final class Index {

    private final Model model;
    private final Mode mode;
    private final Records records;
    private final Scorer scorer;
    private final ClusterEvidence evident;
    private final KeyTable keys;
    private final double threshold;
    private final Map<Integer, Map<Integer, Float>> links = new HashMap<>();
    private final List<Decision> decisions = new ArrayList<>();
    private int[] clusterOf = new int[64];

    public Index(Model model, Mode mode) {
        this(model, mode, model.newRecords());
    }

    private Index(Model model, Mode mode, Records records) {
        this.model = model;
        this.mode = mode;
        this.records = records;
        this.scorer = new Scorer(model, records);
        this.evident = Matching.evident(records, model);
        this.keys = new KeyTable(model.blockingRules().all().size());
        this.threshold = model.thresholdBits();
    }

    /// The index of many records at once, by a full run. The records are the index's from now on.
    public static Index of(Records records, Model model, Mode mode, Decisions decisions) {
        Index index = new Index(model, mode, records);
        Matching full = Matching.of(records, model, mode, decisions);
        index.clusterOf = new int[Math.max(64, records.size())];
        for (int row = 0; row < records.size(); row++) {
            index.keys.put(row, model.blockingRules().keys(records, row));
            index.clusterOf[row] = full.clusters().of(row);
        }
        for (int link = 0; link < full.links().size(); link++) {
            index.link(full.links().one(link), full.links().other(link), (float)
                    full.links().weight(link));
        }
        decisions.inForce().forEach(index.decisions::add);
        return index;
    }

    /// Adds a record and gives its row.
    public int add(int source, List<String> texts) {
        int row = records.add(source, texts);
        if (row >= clusterOf.length) {
            clusterOf = Arrays.copyOf(clusterOf, clusterOf.length * 2);
        }
        clusterOf[row] = row;
        relink(row);
        return row;
    }

    /// The record in a row says something else now.
    public void change(int row, int source, List<String> texts) {
        records.replace(row, source, texts);
        relink(row);
    }

    /// The record in a row says nothing any more. Its row stays, alone.
    public void remove(int row) {
        change(row, records.source(row), model.fields().stream().map(_ -> "").toList());
    }

    /// A reviewer decides about two records.
    public void decide(Decision decision) {
        forget(decision.record(), decision.other());
        decisions.add(decision);
        recluster(List.of((int) decision.record(), (int) decision.other()));
    }

    /// A decision about two records is taken back.
    public void takeBack(int one, int other) {
        forget(one, other);
        recluster(List.of(one, other));
    }

    private void forget(long one, long other) {
        decisions.removeIf(known -> known.record() == Math.min(one, other) && known.other() == Math.max(one, other));
    }

    /// The lowest row of the cluster that a record is in.
    public int clusterOf(int row) {
        return clusterOf[row];
    }

    public Records records() {
        return records;
    }

    private Set<Integer> sharingAKey(int row) {
        Set<Integer> sharing = new TreeSet<>();
        for (long key : model.blockingRules().keys(records, row)) {
            keys.each(key, sharing::add);
        }
        sharing.remove(row);
        return sharing;
    }

    private void relink(int row) {
        Set<Integer> touched = new TreeSet<>(Set.of(row));
        Map<Integer, Float> before = links.remove(row);
        if (before != null) {
            before.keySet().forEach(other -> of(links, other).remove(row));
            touched.addAll(before.keySet());
        }
        for (int other : sharingAKey(row)) {
            if (mode.allows(records.source(row), records.source(other)) && !Model.areTwoByNumber(records, row, other)) {
                float weight = (float) scorer.weight(Math.min(row, other), Math.max(row, other), threshold - 1);
                if (weight >= threshold) {
                    link(row, other, weight);
                    touched.add(other);
                }
            }
        }
        keys.put(row, model.blockingRules().keys(records, row));
        recluster(touched);
    }

    private void link(int one, int other, float weight) {
        of(links, one).put(other, weight);
        of(links, other).put(one, weight);
    }

    private static Map<Integer, Float> of(Map<Integer, Map<Integer, Float>> links, int row) {
        return links.computeIfAbsent(row, _ -> new HashMap<>());
    }

    /// Makes the clusters anew that hang together with some records.
    private void recluster(Collection<Integer> touched) {
        Set<Integer> done = new HashSet<>();
        for (int row : touched) {
            if (!done.contains(row)) {
                Set<Integer> together = together(row);
                done.addAll(together);
                cluster(together);
            }
        }
    }

    private void cluster(Set<Integer> together) {
        Set<Integer> done = new HashSet<>();
        for (int row : together) {
            if (!done.contains(row)) {
                Set<Integer> linked = connected(row, next -> linked(next).keySet());
                done.addAll(linked);
                clusterLinked(linked);
            }
        }
        Decisions here = Decisions.of(decisions.stream()
                .filter(decision ->
                        together.contains((int) decision.record()) && together.contains((int) decision.other()))
                .toList());
        Clusters.apply(here, sorted(together), clusterOf, evident);
    }

    private void clusterLinked(Set<Integer> linked) {
        int[] rows = sorted(linked);
        Links between = new Links();
        for (int row : rows) {
            clusterOf[row] = row;
            linked(row).forEach((other, weight) -> {
                if (row < other) {
                    between.add(row, other, weight);
                }
            });
        }
        if (rows.length > 1) {
            new Clustering(new Clusters.Group(rows, between), evident).into(clusterOf);
        }
    }

    private static int[] sorted(Set<Integer> rows) {
        return rows.stream().mapToInt(row -> row).sorted().toArray();
    }

    private Map<Integer, Float> linked(int row) {
        return links.getOrDefault(row, Map.of());
    }

    /// Everything that links and decisions connect with a record.
    private Set<Integer> together(int row) {
        return connected(row, next -> {
            Set<Integer> neighbours = new TreeSet<>(linked(next).keySet());
            for (Decision decision : decisions) {
                if (decision.verdict() == Verdict.SAME_PERSON
                        && (decision.record() == next || decision.other() == next)) {
                    neighbours.add((int) (decision.record() + decision.other() - next));
                }
            }
            return neighbours;
        });
    }

    private static Set<Integer> connected(int row, IntFunction<Set<Integer>> neighbours) {
        Set<Integer> connected = new HashSet<>(Set.of(row));
        Deque<Integer> left = new ArrayDeque<>(List.of(row));
        while (!left.isEmpty()) {
            for (int other : neighbours.apply(left.pop())) {
                if (connected.add(other)) {
                    left.push(other);
                }
            }
        }
        return connected;
    }
}
