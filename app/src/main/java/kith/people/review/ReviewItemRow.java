package kith.people.review;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import kith.kernel.RecordId;
import kith.kernel.WorkerId;
import kith.people.linkage.decisions.RecordPair;
import kith.people.review.ReviewItem.Claimed;
import kith.people.review.ReviewItem.Deferred;
import kith.people.review.ReviewItem.Open;
import kith.people.review.ReviewItem.Settled;
import org.jspecify.annotations.Nullable;

/// A review item as the database keeps it.
record ReviewItemRow(
        PairKey key,
        RecordPair pair,
        String state,
        @Nullable WorkerId worker,
        @Nullable Instant heldUntil,
        @Nullable Instant deferredUntil,
        @Nullable Instant settledAt) {

    static ReviewItemRow of(ReviewItem item) {
        return switch (item) {
            case Open(var key, var pair) -> new ReviewItemRow(key, pair, "open", null, null, null, null);
            case Claimed(var key, var pair, var by, var until) ->
                new ReviewItemRow(key, pair, "claimed", by, until, null, null);
            case Deferred(var key, var pair, var until) ->
                new ReviewItemRow(key, pair, "deferred", null, null, until, null);
            case Settled(var key, var pair, var at) -> new ReviewItemRow(key, pair, "settled", null, null, null, at);
        };
    }

    static ReviewItemRow read(ResultSet row, int number) throws SQLException {
        long worker = row.getLong("worker");
        return new ReviewItemRow(
                new PairKey(row.getObject("key", UUID.class)),
                new RecordPair(new RecordId(row.getLong("record")), new RecordId(row.getLong("other"))),
                row.getString("state"),
                worker == 0 ? null : new WorkerId(worker),
                instant(row, "held_until"),
                instant(row, "deferred_until"),
                instant(row, "settled_at"));
    }

    /// The item at a moment: a claim or a deferral whose time has passed is over.
    ReviewItem at(Instant now) {
        return switch (state) {
            case "open" -> new Open(key, pair);
            case "claimed" -> {
                Claimed claimed = new Claimed(key, pair, requireNonNull(worker), requireNonNull(heldUntil));
                yield claimed.until().isAfter(now) ? claimed : claimed.release();
            }
            case "deferred" -> {
                Instant until = requireNonNull(deferredUntil);
                yield until.isAfter(now) ? new Deferred(key, pair, until) : new Open(key, pair);
            }
            case "settled" -> new Settled(key, pair, requireNonNull(settledAt));
            default -> throw new IllegalStateException("Review item %s is in unknown state %s".formatted(key, state));
        };
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
