package kith.engine.linkage.blocking;

import java.util.Locale;
import kith.engine.linkage.records.Records;

/// What it came to that blocks are bounded.
///
/// @param largest how many records a block may have
/// @param divided how many blocks were larger, and were divided by a further feature
/// @param refused how many times a record stood in a block that could not be divided any more, and was not
///     compared there
/// @param hidden how many records stand in no block of any rule, though they say something
public record Bounds(int largest, int divided, long refused, long hidden) {

    public static Bounds of(Records records, BlockingRules rules) {
        long refused = 0;
        long hidden = 0;
        if (rules.divided().size() > 0) {
            for (int row = 0; row < records.size(); row++) {
                int of = 0;
                for (int rule = 0; rule < rules.all().size(); rule++) {
                    of += rules.isRefused(rule, records, row) ? 1 : 0;
                }
                refused += of;
                hidden += of > 0 && rules.keys(records, row).length == 0 ? 1 : 0;
            }
        }
        return new Bounds(BlockingRules.LARGEST_BLOCK, rules.divided().size(), refused, hidden);
    }

    /// In a sentence for whoever ran it.
    public String words() {
        if (divided == 0) {
            return String.format(Locale.UK, "No block had more than %,d records.", largest);
        }
        return String.format(
                Locale.UK,
                "%,d blocks had more than %,d records and were divided by further fields; %,d times a record stood in one that "
                        + "could not be divided, and was not compared there; %,d records stand in no other.",
                divided,
                largest,
                refused,
                hidden);
    }
}
