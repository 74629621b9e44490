package kith.engine.linkage.blocking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import kith.engine.linkage.records.Mode;
import kith.engine.linkage.records.Records;

/// Records that say the same as an earlier one in every field, where so many do that no block could hold them. Only
/// the first of them stands in blocks. The others are linked to whom the first is linked to.
public final class Copies {

    /// Where nobody looks for copies.
    public static final Copies NONE = new Copies(List.of(), new int[0]);

    /// So many in a group are linked each with each. In a larger one each is linked with the first.
    private static final int LARGEST_LINKED_WHOLE = 1_000;

    private final List<int[]> groups;
    private final int[] sorted;

    private Copies(List<int[]> groups, int[] sorted) {
        this.groups = groups;
        this.sorted = sorted;
    }

    /// The copies among these records. There are none where records of one file are never one person's.
    public static Copies of(Records records, Mode mode) {
        if (!mode.allows(0, 0)) {
            return NONE;
        }
        Map<List<Integer>, List<Integer>> rows = new HashMap<>();
        IntPredicate isCommon = common(records);
        for (int row = 0; row < records.size(); row++) {
            if (isCommon.test(hash(records, row))) {
                rows.computeIfAbsent(says(records, mode, row), _ -> new ArrayList<>())
                        .add(row);
            }
        }
        return of(rows.values());
    }

    private static Copies of(Collection<List<Integer>> rows) {
        List<int[]> groups = rows.stream()
                .filter(group -> group.size() > BlockingRules.LARGEST_BLOCK)
                .map(group -> group.stream().mapToInt(row -> row).toArray())
                .sorted((one, other) -> Integer.compare(one[0], other[0]))
                .toList();
        return new Copies(
                groups,
                groups.stream()
                        .flatMapToInt(group -> Arrays.stream(group).skip(1))
                        .sorted()
                        .toArray());
    }

    /// Rules most records out by counting roughly, so that few are looked at one by one.
    private static IntPredicate common(Records records) {
        int[] counters = new int[Math.max(64, Integer.highestOneBit(records.size()) * 4)];
        for (int row = 0; row < records.size(); row++) {
            counters[hash(records, row) & (counters.length - 1)]++;
        }
        return hash -> counters[hash & (counters.length - 1)] > BlockingRules.LARGEST_BLOCK;
    }

    private static int hash(Records records, int row) {
        int hash = 1;
        for (int column = 0; column < records.fields().size(); column++) {
            hash = hash * 0x01000193 + records.value(column, row);
        }
        return hash ^ hash >>> 15;
    }

    private static List<Integer> says(Records records, Mode mode, int row) {
        List<Integer> says = new ArrayList<>();
        says.add(mode.allows(0, 1) ? 0 : records.source(row));
        for (int column = 0; column < records.fields().size(); column++) {
            says.add(records.value(column, row));
        }
        return says;
    }

    /// Whether a record says what an earlier one says.
    public boolean isCopy(int row) {
        return Arrays.binarySearch(sorted, row) >= 0;
    }

    public int count() {
        return sorted.length;
    }

    /// The groups of records that say the same, each in ascending order: the first is the one that stands in blocks.
    public List<int[]> groups() {
        return groups;
    }

    /// Gives the pairs by which the records of a group are linked.
    public static void pairs(int[] rows, CandidatePairs.Taker taker) {
        int firsts = rows.length <= LARGEST_LINKED_WHOLE ? rows.length : 1;
        for (int i = 0; i < firsts; i++) {
            for (int j = i + 1; j < rows.length; j++) {
                taker.take(rows[i], rows[j]);
            }
        }
    }
}
