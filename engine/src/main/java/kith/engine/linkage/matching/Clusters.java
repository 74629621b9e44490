package kith.engine.linkage.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.engine.linkage.matching.Rulings.Pair;

/// Which records are one person's, of all.
///
/// Records that hang together by links are taken apart again where the evidence does not hold: two groups are
/// joined, the strongest link first, only when all the evidence between them, pair by pair, speaks for it. So a
/// record of one sister that looks a little like the other's does not chain the two together. What comes out
/// depends on the records, the links and the rulings, and not on their order; what is not linked with a record,
/// by any way round, has no bearing on it.
///
/// What people ruled stands above all: the same are joined first, and the others never. Two valid NHS numbers
/// that differ are never joined by links.
public final class Clusters {

    private final int[] clusterOf;
    private final List<Pair> contradicted;

    private Clusters(int[] clusterOf, List<Pair> contradicted) {
        this.clusterOf = clusterOf;
        this.contradicted = List.copyOf(contradicted);
    }

    public static Clusters of(int records, Links links, Rulings rulings, ClusterEvidence evident) {
        int[] towards = new int[records];
        Arrays.setAll(towards, record -> record);
        for (int link = 0; link < links.size(); link++) {
            join(towards, links.one(link), links.other(link));
        }
        rulings.same().forEach(pair -> join(towards, pair.one(), pair.other()));
        List<Pair> contradicted = new ArrayList<>();
        int[] clusterOf = new int[records];
        Arrays.setAll(clusterOf, record -> record);
        List<Group> groups = Group.of(towards, links, rulings);
        List<List<Pair>> found =
                Parallel.parts(groups.size(), i -> new Clustering(groups.get(i), evident).into(clusterOf));
        found.forEach(contradicted::addAll);
        return new Clusters(clusterOf, contradicted);
    }

    /// The lowest record of the cluster that a record is in.
    public int of(int record) {
        return clusterOf[record];
    }

    /// The rulings of "the same" that do not stand, because others say that their records are not the same. A
    /// person has to settle them.
    public List<Pair> contradicted() {
        return contradicted;
    }

    public int count() {
        int count = 0;
        for (int record = 0; record < clusterOf.length; record++) {
            count += clusterOf[record] == record ? 1 : 0;
        }
        return count;
    }

    static void join(int[] towards, int one, int other) {
        int first = first(towards, one);
        int otherFirst = first(towards, other);
        towards[Math.max(first, otherFirst)] = Math.min(first, otherFirst);
    }

    static int first(int[] towards, int record) {
        int at = record;
        while (towards[at] != at) {
            towards[at] = towards[towards[at]];
            at = towards[at];
        }
        return at;
    }

    /// Records that hang together by links and rulings, by any way round.
    @SuppressWarnings("ArrayRecordComponent")
    record Group(int[] records, Links links, List<Pair> same, List<Pair> notTheSame) {

        static List<Group> of(int[] towards, Links links, Rulings rulings) {
            int[] sizes = new int[towards.length];
            for (int record = 0; record < towards.length; record++) {
                sizes[first(towards, record)]++;
            }
            int[] numberOf = new int[towards.length];
            List<Group> groups = new ArrayList<>();
            int[] filled = new int[towards.length];
            for (int record = 0; record < towards.length; record++) {
                int first = first(towards, record);
                if (sizes[first] > 1) {
                    if (first == record) {
                        numberOf[record] = groups.size();
                        groups.add(new Group(new int[sizes[first]], new Links(), new ArrayList<>(), new ArrayList<>()));
                    }
                    groups.get(numberOf[first]).records[filled[first]++] = record;
                }
            }
            for (int link = 0; link < links.size(); link++) {
                groups.get(numberOf[first(towards, links.one(link))])
                        .links
                        .add(links.one(link), links.other(link), links.weight(link));
            }
            for (Pair pair : rulings.same()) {
                if (pair.one() != pair.other()) {
                    groups.get(numberOf[first(towards, pair.one())]).same.add(pair);
                }
            }
            for (Pair pair : rulings.notTheSame()) {
                int first = first(towards, pair.one());
                if (sizes[first] > 1 && first == first(towards, pair.other())) {
                    groups.get(numberOf[first]).notTheSame.add(pair);
                }
            }
            return groups;
        }
    }
}
