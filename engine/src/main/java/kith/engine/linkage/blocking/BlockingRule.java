package kith.engine.linkage.blocking;

import java.util.List;
import java.util.stream.Collectors;
import kith.engine.linkage.records.Records;
import kith.engine.linkage.values.Hash;

/// A way to find pairs worth comparing: records that have all these features in common.
public record BlockingRule(List<BlockingFeature> features, long salt) {

    public BlockingRule(List<BlockingFeature> features) {
        this(List.copyOf(features), Hash.of(words(features)));
    }

    /// The number of the block that a record stands in; 0 where the record does not say enough.
    public long key(Records records, int row) {
        long key = salt;
        for (BlockingFeature feature : features) {
            long part = feature.of(records, row);
            if (part == 0) {
                return 0;
            }
            key = Hash.of(key, part);
        }
        return key;
    }

    public long columns() {
        return features.stream().mapToLong(BlockingFeature::columns).reduce(0, (one, other) -> one | other);
    }

    public String words() {
        return words(features);
    }

    private static String words(List<BlockingFeature> features) {
        return features.stream().map(BlockingFeature::written).collect(Collectors.joining(" + "));
    }
}
