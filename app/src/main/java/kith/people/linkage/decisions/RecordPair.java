package kith.people.linkage.decisions;

import kith.kernel.RecordId;

/// Two records, the lower first.
public record RecordPair(RecordId record, RecordId other) {

    public RecordPair {
        if (record.value() > other.value()) {
            RecordId lower = other;
            other = record;
            record = lower;
        }
    }

    public static RecordPair of(long one, long other) {
        return new RecordPair(new RecordId(one), new RecordId(other));
    }
}
