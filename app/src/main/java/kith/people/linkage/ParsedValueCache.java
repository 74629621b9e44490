package kith.people.linkage;

import java.util.List;
import java.util.function.Function;
import kith.engine.linkage.matching.Model;
import kith.engine.linkage.records.Records;
import kith.people.linkage.components.MatchInput;

/// Values that were taken apart for comparing, kept from one batch of an import to the next: most of the
/// records that a batch is compared with say what was compared before.
public final class ParsedValueCache {

    /// Some tens of megabytes; then it begins anew.
    private static final int MOST_VALUES = 150_000;

    private final Model model;

    /// Without a record of its own.
    private Records known;

    public ParsedValueCache(Model model) {
        this.model = model;
        this.known = model.newRecords();
    }

    /// What is made of some records. One at a time: it takes values in.
    public synchronized <T> T with(List<MatchInput> said, Function<Records, T> making) {
        Records records = known.distinctValues() < MOST_VALUES ? known.knowingTheSameValues() : model.newRecords();
        known = records.knowingTheSameValues();
        return making.apply(ActiveMatchModel.filled(records, said));
    }
}
