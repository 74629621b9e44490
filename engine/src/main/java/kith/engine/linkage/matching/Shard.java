package kith.engine.linkage.matching;

import java.util.Arrays;
import java.util.List;
import kith.engine.linkage.clustering.Clusters;
import kith.engine.linkage.clustering.Links;
import kith.engine.linkage.decisions.Decisions;
import kith.engine.linkage.records.Mode;
import kith.engine.linkage.records.Records;
import org.jspecify.annotations.Nullable;

/// Some records of a run that is too large for one machine: some blocks, whose pairs are weighed here, or some
/// records that hang together by links, which are put into clusters here.
///
/// A pair weighs the same in every portion that holds both its records, and is weighed where they meet first.
/// So what all portions find together is what [Matching] finds in all records. First every record is added;
/// nothing is weighed before, and nothing added after.
///
/// Not for several threads at once.
public final class Shard {

    private final Model model;
    private final Mode mode;
    private final Records records;
    private long[] @Nullable [] keys = new long[64][];
    private @Nullable Scorer scorer;
    private final Links links = new Links();
    private long compared;

    public Shard(Model model, Mode mode) {
        this.model = model;
        this.mode = mode;
        this.records = model.newRecords();
    }

    /// Adds a record and gives its row.
    public int add(int source, List<String> texts) {
        if (scorer != null) {
            throw new IllegalStateException("A record was added after some were weighed");
        }
        return records.add(source, texts);
    }

    public int size() {
        return records.size();
    }

    /// The numbers of the blocks that a record stands in, in the order of their rules.
    public long[] keys(int row) {
        if (row >= keys.length) {
            keys = Arrays.copyOf(keys, Math.max(row + 1, keys.length * 2));
        }
        long[] known = keys[row];
        if (known == null) {
            known = model.blockingRules().keys(records, row);
            keys[row] = known;
        }
        return known;
    }

    /// Weighs two records that stand together in a block, unless they meet in another block before, and keeps
    /// the pair if it is likely enough.
    ///
    /// @param from the weight in bits from which pairs are kept
    public void weigh(long block, int one, int other, double from) {
        if (!mode.allows(records.source(one), records.source(other)) || !meetFirst(block, one, other)) {
            return;
        }
        compared++;
        double weight = scorer().weight(one, other, from);
        if (weight >= from && !Model.areTwoByNumber(records, one, other)) {
            links.add(one, other, weight);
        }
    }

    private Scorer scorer() {
        if (scorer == null) {
            scorer = new Scorer(model, records);
        }
        return scorer;
    }

    private boolean meetFirst(long block, int one, int other) {
        for (long key : keys(one)) {
            if (key == block) {
                return true;
            }
            if (has(keys(other), key)) {
                return false;
            }
        }
        throw new IllegalArgumentException("The record does not stand in that block");
    }

    private static boolean has(long[] keys, long wanted) {
        for (long key : keys) {
            if (key == wanted) {
                return true;
            }
        }
        return false;
    }

    /// How many pairs were weighed.
    public long compared() {
        return compared;
    }

    /// Takes in a pair that was weighed in another portion.
    public void link(int one, int other, double weight) {
        links.add(one, other, weight);
    }

    /// The pairs that were kept.
    public Links pairs() {
        return links;
    }

    /// The clusters of the records here, by the pairs that reach the threshold. Everything that hangs together
    /// with a record has to be here, and in the order in which the records of the whole run stand.
    public Clusters clusters(Decisions decisions) {
        return Clusters.of(
                records.size(), links.from(model.thresholdBits()), decisions, Matching.evident(records, model));
    }
}
