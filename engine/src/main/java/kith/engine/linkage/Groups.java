package kith.engine.linkage;

import java.util.HashMap;
import java.util.Map;

/// Records sorted into groups by joining two at a time. A group is known by its lowest record.
final class Groups {

    private final Map<Long, Long> towardsFirst = new HashMap<>();

    void add(long record) {
        towardsFirst.put(record, record);
    }

    void join(long one, long other) {
        long first = first(one);
        long otherFirst = first(other);
        towardsFirst.put(Math.max(first, otherFirst), Math.min(first, otherFirst));
    }

    boolean areOne(long one, long other) {
        return first(one) == first(other);
    }

    long first(long record) {
        long next = next(record);
        while (next != record) {
            long afterNext = next(next);
            towardsFirst.put(record, afterNext);
            record = next;
            next = next(record);
        }
        return record;
    }

    private long next(long record) {
        Long next = towardsFirst.get(record);
        if (next == null) {
            throw new IllegalStateException("Record " + record + " is in no group");
        }
        return next;
    }
}
