package kith.engine.linkage.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kith.engine.linkage.decisions.Decision;
import kith.engine.linkage.decisions.DecisionOverlay;
import kith.engine.linkage.decisions.Decisions;
import kith.engine.linkage.decisions.DisjointSets;
import kith.engine.linkage.records.Parallel;

/// The cluster that each record belongs to: the records that are taken to be one person's.
///
/// Records connected by links are split again where the evidence does not hold: two clusters are joined, the
/// strongest link first, only if the sum of all match weights between them is positive. So a record of one
/// sister that looks a little like the other's does not chain the two together. Two valid NHS numbers that
/// differ are never joined by links. Then [DecisionOverlay] applies the reviewers' decisions.
///
/// The result depends on the records, the links and the decisions, and not on their order. Records that no
/// chain of links or decisions connects with a record have no influence on it.
public final class Clusters {

    private final int[] clusterOf;
    private final List<Decision> contradicting;

    private Clusters(int[] clusterOf, List<Decision> contradicting) {
        this.clusterOf = clusterOf;
        this.contradicting = contradicting;
    }

    /// @param decisions about records by their row. Other numbers stand for records that are not here
    public static Clusters of(int records, Links links, Decisions decisions, ClusterEvidence evidence) {
        return of(records, links, new Links(), decisions, evidence);
    }

    /// @param copies links between records that say the same, of which the first alone has other links. The others go
    ///     where it goes, without a vote
    public static Clusters of(int records, Links links, Links copies, Decisions decisions, ClusterEvidence evidence) {
        DisjointSets connected = new DisjointSets(records);
        for (int link = 0; link < links.size(); link++) {
            connected.join(links.one(link), links.other(link));
        }
        int[] clusterOf = new int[records];
        Arrays.setAll(clusterOf, record -> record);
        List<Group> groups = Group.of(connected, records, links);
        Parallel.parts(groups.size(), i -> {
            new Clustering(groups.get(i), evidence).into(clusterOf);
            return i;
        });
        for (int copy = 0; copy < copies.size(); copy++) {
            clusterOf[copies.other(copy)] = clusterOf[copies.one(copy)];
        }
        return new Clusters(
                clusterOf, apply(decisions, IntStream.range(0, records).toArray(), clusterOf, evidence));
    }

    /// Applies decisions to the clusters that they are about. No other cluster can change.
    ///
    /// @param rows the records whose clusters may change, in ascending order
    /// @return the decisions that contradict others
    public static List<Decision> apply(Decisions decisions, int[] rows, int[] clusterOf, ClusterEvidence evidence) {
        if (decisions.inForce().isEmpty()) {
            return List.of();
        }
        Set<Integer> decided = new HashSet<>();
        for (Decision decision : decisions.inForce()) {
            for (long record : new long[] {decision.record(), decision.other()}) {
                if (isHere(record, clusterOf)) {
                    decided.add(clusterOf[(int) record]);
                }
            }
        }
        Map<Integer, List<Long>> clusters = new TreeMap<>();
        List<Long> records = new ArrayList<>();
        for (int record : rows) {
            if (decided.contains(clusterOf[record])) {
                records.add((long) record);
                clusters.computeIfAbsent(clusterOf[record], _ -> new ArrayList<>())
                        .add((long) record);
            }
        }
        DecisionOverlay overlay = DecisionOverlay.of(
                records,
                List.copyOf(clusters.values()),
                decisions,
                (one, other) -> evidence.weight((int) Math.min(one, other), (int) Math.max(one, other)));
        for (List<Long> person : overlay.people().groups()) {
            List<Long> here =
                    person.stream().filter(record -> isHere(record, clusterOf)).toList();
            here.forEach(
                    record -> clusterOf[(int) (long) record] = here.getFirst().intValue());
        }
        return overlay.contradicting();
    }

    private static boolean isHere(long record, int[] clusterOf) {
        return record >= 0 && record < clusterOf.length;
    }

    /// The lowest record of the cluster that a record is in.
    public int of(int record) {
        return clusterOf[record];
    }

    /// The decisions of *the same person* that cannot hold beside the others. A reviewer has to settle them.
    public List<Decision> contradicting() {
        return contradicting;
    }

    public int count() {
        int count = 0;
        for (int record = 0; record < clusterOf.length; record++) {
            count += clusterOf[record] == record ? 1 : 0;
        }
        return count;
    }

    /// Records that links connect.
    @SuppressWarnings("ArrayRecordComponent")
    public record Group(int[] records, Links links) {

        static List<Group> of(DisjointSets connected, int count, Links links) {
            int[] sizes = new int[count];
            for (int record = 0; record < count; record++) {
                sizes[connected.first(record)]++;
            }
            int[] numberOf = new int[count];
            List<Group> groups = new ArrayList<>();
            int[] filled = new int[count];
            for (int record = 0; record < count; record++) {
                int first = connected.first(record);
                if (sizes[first] > 1) {
                    if (first == record) {
                        numberOf[record] = groups.size();
                        groups.add(new Group(new int[sizes[first]], new Links()));
                    }
                    groups.get(numberOf[first]).records[filled[first]++] = record;
                }
            }
            for (int link = 0; link < links.size(); link++) {
                groups.get(numberOf[connected.first(links.one(link))])
                        .links
                        .add(links.one(link), links.other(link), links.weight(link));
            }
            return groups;
        }
    }
}
