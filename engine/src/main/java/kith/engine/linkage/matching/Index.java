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
import kith.engine.linkage.matching.Rulings.Pair;

/// Records kept matched by a frozen model: one that is new, changed or ruled about is compared with those that
/// share a key with it, and the clusters that hang together with it are made anew. What is kept is always what
/// a full run over the same records, with the same model and rulings, would give.
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
    private final Map<Integer, Set<Integer>> same = new HashMap<>();
    private final Map<Integer, Set<Integer>> notTheSame = new HashMap<>();
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
    public static Index of(Records records, Model model, Mode mode, Rulings rulings) {
        Index index = new Index(model, mode, records);
        Matching full = Matching.of(records, model, mode, rulings);
        index.clusterOf = new int[Math.max(64, records.size())];
        for (int row = 0; row < records.size(); row++) {
            index.keys.put(row, model.blockingRules().keys(records, row));
            index.clusterOf[row] = full.clusters().of(row);
        }
        for (int link = 0; link < full.links().size(); link++) {
            index.link(full.links().one(link), full.links().other(link), (float)
                    full.links().weight(link));
        }
        rulings.same().forEach(pair -> put(index.same, pair));
        rulings.notTheSame().forEach(pair -> put(index.notTheSame, pair));
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

    /// A worker says that two records are one person's.
    public void ruleSame(int one, int other) {
        drop(notTheSame, new Pair(one, other));
        put(same, new Pair(one, other));
        recluster(List.of(one, other));
    }

    /// A worker says that two records are not one person's.
    public void ruleNotTheSame(int one, int other) {
        drop(same, new Pair(one, other));
        put(notTheSame, new Pair(one, other));
        recluster(List.of(one, other));
    }

    /// What was ruled of two records is taken back.
    public void unrule(int one, int other) {
        drop(same, new Pair(one, other));
        drop(notTheSame, new Pair(one, other));
        recluster(List.of(one, other));
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

    private static void put(Map<Integer, Set<Integer>> ruled, Pair pair) {
        ruled.computeIfAbsent(pair.one(), _ -> new HashSet<>()).add(pair.other());
        ruled.computeIfAbsent(pair.other(), _ -> new HashSet<>()).add(pair.one());
    }

    private static void drop(Map<Integer, Set<Integer>> ruled, Pair pair) {
        ruled.getOrDefault(pair.one(), new HashSet<>()).remove(pair.other());
        ruled.getOrDefault(pair.other(), new HashSet<>()).remove(pair.one());
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
        int[] rows = together.stream().mapToInt(row -> row).sorted().toArray();
        Links between = new Links();
        List<Pair> ofSame = new ArrayList<>();
        List<Pair> ofNotTheSame = new ArrayList<>();
        for (int row : rows) {
            clusterOf[row] = row;
            links.getOrDefault(row, Map.of()).forEach((other, weight) -> {
                if (row < other) {
                    between.add(row, other, weight);
                }
            });
            pairs(same, row, together, ofSame);
            pairs(notTheSame, row, together, ofNotTheSame);
        }
        if (rows.length > 1) {
            new Clustering(new Clusters.Group(rows, between, ofSame, ofNotTheSame), evident).into(clusterOf);
        }
    }

    private static void pairs(Map<Integer, Set<Integer>> ruled, int row, Set<Integer> together, List<Pair> pairs) {
        for (int other : ruled.getOrDefault(row, Set.of())) {
            if (row < other && together.contains(other)) {
                pairs.add(new Pair(row, other));
            }
        }
    }

    /// Everything that hangs together with a record by links and rulings.
    private Set<Integer> together(int row) {
        Set<Integer> together = new HashSet<>(Set.of(row));
        Deque<Integer> left = new ArrayDeque<>(List.of(row));
        while (!left.isEmpty()) {
            int next = left.pop();
            for (int other : links.getOrDefault(next, Map.of()).keySet()) {
                if (together.add(other)) {
                    left.push(other);
                }
            }
            for (int other : same.getOrDefault(next, Set.of())) {
                if (together.add(other)) {
                    left.push(other);
                }
            }
        }
        return together;
    }
}
