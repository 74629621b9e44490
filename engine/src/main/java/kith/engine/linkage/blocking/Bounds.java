package kith.engine.linkage.blocking;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kith.engine.linkage.Decimals;
import kith.engine.linkage.records.Mode;
import kith.engine.linkage.records.Records;

/// What it came to that blocks are bounded.
///
/// @param largest how many records a block may have
/// @param divided how many blocks were larger, and were divided by a further feature
/// @param refused how many times a record stood in a block that could not be divided any more, and was not
///     compared there
/// @param hidden how many records stand in no block of any rule, though they say something
/// @param notCompared of all possible pairs, at most the share that stands together in a block that was refused
/// @param linkedCopies how many records say the same as so many others that they were linked without a block
/// @param otherCopies how many do, and say too little for that
public record Bounds(
        int largest, int divided, long refused, long hidden, double notCompared, int linkedCopies, int otherCopies) {

    /// @param linkedCopies how many of the copies were linked
    public static Bounds of(Records records, BlockingRules rules, Mode mode, Copies copies, int linkedCopies) {
        Map<Long, Integer> blocks = new HashMap<>();
        long refused = 0;
        long hidden = 0;
        if (rules.divided().size() > 0) {
            for (int row = 0; row < records.size(); row++) {
                if (!copies.isCopy(row)) {
                    int of = 0;
                    for (int rule = 0; rule < rules.all().size(); rule++) {
                        long key = rules.refusedKey(rule, records, row);
                        if (key != 0) {
                            of++;
                            blocks.merge(key, 1, Integer::sum);
                        }
                    }
                    refused += of;
                    hidden += of > 0 && rules.keys(records, row).length == 0 ? 1 : 0;
                }
            }
        }
        double pairs = blocks.values().stream()
                .mapToDouble(size -> size * (size - 1.0) / 2)
                .sum();
        return new Bounds(
                BlockingRules.LARGEST_BLOCK,
                rules.divided().size(),
                refused,
                hidden,
                Math.min(1, pairs / Math.max(1, mode.pairs(records))),
                linkedCopies,
                copies.count() - linkedCopies);
    }

    /// In a sentence for whoever ran it.
    public String words() {
        return ofBlocks() + ofCopies();
    }

    private String ofBlocks() {
        if (divided == 0) {
            return String.format(Locale.UK, "No block had more than %,d records.", largest);
        }
        return String.format(
                Locale.UK,
                "%,d blocks had more than %,d records and were divided by further fields; %,d times a record stood in one that "
                        + "could not be divided, and was not compared there; %,d records stand in no other. At most %s%% of all"
                        + " possible pairs were not compared for that reason.",
                divided,
                largest,
                refused,
                hidden,
                Decimals.of(100 * notCompared, 4));
    }

    private String ofCopies() {
        return copies(linkedCopies, "and are linked to whom the first of those is")
                + copies(otherCopies, "and too little to be taken for one person's: they were compared with nobody");
    }

    private String copies(int count, String outcome) {
        return count == 0
                ? ""
                : String.format(
                        Locale.UK, " %,d records say the same as at least %,d others, %s.", count, largest, outcome);
    }
}
