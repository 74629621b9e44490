package kith.people.review;

import java.time.Instant;
import kith.kernel.WorkerId;
import kith.people.linkage.decisions.RecordPair;

/// A pair of records in the review queue, in one type per state.
///
/// Claims and deferrals end by themselves: once their time has passed, the item reads as [Open]. An item is
/// [Settled] when nothing is in question about the pair any more, and opens again when something is.
public sealed interface ReviewItem {

    PairKey key();

    RecordPair pair();

    /// Waits for a worker.
    record Open(PairKey key, RecordPair pair) implements ReviewItem {

        public Claimed claim(WorkerId by, Instant until) {
            return new Claimed(key, pair, by, until);
        }

        public Deferred defer(Instant until) {
            return new Deferred(key, pair, until);
        }

        public Settled settle(Instant at) {
            return new Settled(key, pair, at);
        }
    }

    /// One worker looks at it, and nobody else is shown it.
    record Claimed(PairKey key, RecordPair pair, WorkerId by, Instant until) implements ReviewItem {

        public boolean isBy(WorkerId worker) {
            return by.equals(worker);
        }

        /// The same worker looks at it again.
        public Claimed renew(Instant longer) {
            return new Claimed(key, pair, by, longer);
        }

        public Open release() {
            return new Open(key, pair);
        }

        public Deferred defer(Instant later) {
            return new Deferred(key, pair, later);
        }

        public Settled settle(Instant at) {
            return new Settled(key, pair, at);
        }
    }

    /// A worker left it for later.
    record Deferred(PairKey key, RecordPair pair, Instant until) implements ReviewItem {

        /// Somebody opens it by its address before its time.
        public Claimed claim(WorkerId by, Instant held) {
            return new Claimed(key, pair, by, held);
        }

        public Settled settle(Instant at) {
            return new Settled(key, pair, at);
        }
    }

    /// Nothing is in question about the pair.
    record Settled(PairKey key, RecordPair pair, Instant at) implements ReviewItem {

        public Open reopen() {
            return new Open(key, pair);
        }
    }
}
