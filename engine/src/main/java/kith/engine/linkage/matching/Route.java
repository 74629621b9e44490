package kith.engine.linkage.matching;

import java.util.List;
import java.util.stream.Collectors;
import kith.engine.linkage.values.Hash;

/// A way to find pairs worth comparing: records that have all these traits in common.
record Route(List<Trait> traits, long salt) {

    Route(List<Trait> traits) {
        this(List.copyOf(traits), Hash.of(words(traits)));
    }

    /// The number of the block that a record stands in; 0 where the record does not say enough.
    long key(Records records, int row) {
        long key = salt;
        for (Trait trait : traits) {
            long part = trait.of(records, row);
            if (part == 0) {
                return 0;
            }
            key = Hash.of(key, part);
        }
        return key;
    }

    long columns() {
        return traits.stream().mapToLong(Trait::columns).reduce(0, (one, other) -> one | other);
    }

    String words() {
        return words(traits);
    }

    private static String words(List<Trait> traits) {
        return traits.stream().map(Trait::written).collect(Collectors.joining(" + "));
    }
}
