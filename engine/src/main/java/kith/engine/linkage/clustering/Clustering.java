package kith.engine.linkage.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kith.engine.linkage.clustering.Clusters.Group;
import kith.engine.linkage.decisions.DisjointSets;

/// Splits one group of records that links connect into clusters.
public final class Clustering {

    /// One pair says no more than this, so that one that looks the same does not outvote several that do not.
    private static final double MOST = 12;

    /// Larger groups are weighed by their links alone; a pair without a link counts as speaking against.
    private static final int LARGEST_WEIGHED_WHOLE = 1_000;

    private static final double WITHOUT_LINK = -4;

    private final Group group;
    private final int[] records;
    private final ClusterEvidence evident;
    private final DisjointSets clusters;
    private final float[][] between;
    private final List<Set<Integer>> numbers = new ArrayList<>();

    public Clustering(Group group, ClusterEvidence evident) {
        this.group = group;
        this.records = group.records();
        this.evident = evident;
        this.clusters = new DisjointSets(records.length);
        this.between = records.length > 2 ? between() : new float[0][];
        for (int record : records) {
            int number = evident.number(record);
            numbers.add(number == 0 ? new HashSet<>() : new HashSet<>(Set.of(number)));
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

    /// Writes down the lowest record of each record's cluster.
    public void into(int[] clusterOf) {
        Links links = group.links().heaviestFirst();
        for (int link = 0; link < links.size(); link++) {
            int one = clusters.first(at(links.one(link)));
            int other = clusters.first(at(links.other(link)));
            if (one != other && !areTwoByNumber(one, other) && isSupported(one, other)) {
                join(one, other);
            }
        }
        for (int at = 0; at < records.length; at++) {
            clusterOf[records[at]] = records[clusters.first(at)];
        }
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
        clusters.join(one, other);
        numbers.get(into).addAll(numbers.get(from));
        if (records.length > 2) {
            for (int at = 0; at < records.length; at++) {
                between[into][at] += between[from][at];
                between[at][into] = between[into][at];
            }
        }
    }
}
