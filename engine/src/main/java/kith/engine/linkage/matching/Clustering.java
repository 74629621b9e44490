package kith.engine.linkage.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kith.engine.linkage.matching.Clusters.Group;
import kith.engine.linkage.matching.Rulings.Pair;

/// Takes one group of records that hang together apart into clusters.
final class Clustering {

    /// One pair says no more than this, so that one that looks the same does not outvote several that do not.
    private static final double MOST = 12;

    /// Larger groups are weighed by their links alone; a pair without a link counts as speaking against.
    private static final int LARGEST_WEIGHED_WHOLE = 1_000;

    private static final double WITHOUT_LINK = -4;

    private final Group group;
    private final int[] records;
    private final ClusterEvidence evident;
    private final int[] towards;
    private final float[][] between;
    private final List<Set<Integer>> numbers = new ArrayList<>();
    private final List<Set<Integer>> apart = new ArrayList<>();
    private final int[] sizes;

    Clustering(Group group, ClusterEvidence evident) {
        this.group = group;
        this.records = group.records();
        this.evident = evident;
        this.towards = new int[records.length];
        this.sizes = new int[records.length];
        Arrays.setAll(towards, at -> at);
        Arrays.fill(sizes, 1);
        this.between = records.length > 2 ? between() : new float[0][];
        for (int record : records) {
            int number = evident.number(record);
            numbers.add(number == 0 ? new HashSet<>() : new HashSet<>(Set.of(number)));
            apart.add(new HashSet<>());
        }
    }

    private int at(int record) {
        return Arrays.binarySearch(records, record);
    }

    /// The sum of the evidence between each two clusters, which is at first between each two records.
    private float[][] between() {
        float[][] sums = new float[records.length][records.length];
        if (records.length <= LARGEST_WEIGHED_WHOLE) {
            for (int i = 0; i < records.length; i++) {
                for (int j = 0; j < i; j++) {
                    sums[i][j] = bounded(evident.weight(records[j], records[i]));
                    sums[j][i] = sums[i][j];
                }
            }
            return sums;
        }
        for (float[] row : sums) {
            Arrays.fill(row, (float) WITHOUT_LINK);
        }
        for (int link = 0; link < group.links().size(); link++) {
            int i = at(group.links().one(link));
            int j = at(group.links().other(link));
            sums[i][j] = bounded(group.links().weight(link));
            sums[j][i] = sums[i][j];
        }
        return sums;
    }

    private static float bounded(double weight) {
        return (float) Math.clamp(weight, -MOST, MOST);
    }

    /// Writes down the lowest record of each one's cluster.
    ///
    /// @return the rulings that could not be followed
    List<Pair> into(int[] clusterOf) {
        for (Pair pair : group.notTheSame()) {
            apart.get(at(pair.one())).add(at(pair.other()));
            apart.get(at(pair.other())).add(at(pair.one()));
        }
        List<Pair> contradicted = new ArrayList<>();
        group.same().stream()
                .sorted(Comparator.comparingInt(Pair::one).thenComparingInt(Pair::other))
                .forEach(pair -> rule(pair, contradicted));
        Links links = group.links().heaviestFirst();
        for (int link = 0; link < links.size(); link++) {
            int one = Clusters.first(towards, at(links.one(link)));
            int other = Clusters.first(towards, at(links.other(link)));
            if (one != other && !areApart(one, other) && !areTwoByNumber(one, other) && isSupported(one, other)) {
                join(one, other);
            }
        }
        for (int at = 0; at < records.length; at++) {
            clusterOf[records[at]] = records[Clusters.first(towards, at)];
        }
        return contradicted;
    }

    private void rule(Pair pair, List<Pair> contradicted) {
        int one = Clusters.first(towards, at(pair.one()));
        int other = Clusters.first(towards, at(pair.other()));
        if (one == other) {
            return;
        }
        if (areApart(one, other)) {
            contradicted.add(pair);
        } else {
            join(one, other);
        }
    }

    private boolean areApart(int one, int other) {
        return apart.get(one).contains(other);
    }

    private boolean areTwoByNumber(int one, int other) {
        Set<Integer> ofOne = numbers.get(one);
        Set<Integer> ofOther = numbers.get(other);
        return !ofOne.isEmpty() && !ofOther.isEmpty() && ofOne.stream().noneMatch(ofOther::contains);
    }

    private boolean isSupported(int one, int other) {
        return records.length == 2 || between[one][other] > 0;
    }

    private void join(int one, int other) {
        int into = Math.min(one, other);
        int from = Math.max(one, other);
        towards[from] = into;
        sizes[into] += sizes[from];
        numbers.get(into).addAll(numbers.get(from));
        for (int another : apart.get(from)) {
            apart.get(another).remove(from);
            apart.get(another).add(into);
        }
        apart.get(into).addAll(apart.get(from));
        if (records.length > 2) {
            for (int at = 0; at < records.length; at++) {
                between[into][at] += between[from][at];
                between[at][into] = between[into][at];
            }
        }
    }
}
