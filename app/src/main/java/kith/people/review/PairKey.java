package kith.people.review;

import java.util.UUID;

/// Names a pair of records in the address of its page.
public record PairKey(UUID value) {

    public static PairKey of(String text) {
        return new PairKey(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
