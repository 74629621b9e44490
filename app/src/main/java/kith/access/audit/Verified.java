package kith.access.audit;

/// What came of following the chain over the log.
public sealed interface Verified {

    /// Every block holds. Whoever keeps the last hash elsewhere will also see if the end of the chain is cut off.
    ///
    /// @param waiting entries that no block seals yet
    /// @param lastHash in hexadecimal
    record Holds(long blocks, long rows, long waiting, String lastHash) implements Verified {}

    /// The first block that does not hold: an entry of it was altered, removed or slipped in.
    record Broken(long block, long firstId, long lastId) implements Verified {

        public String sentence() {
            return "Block %d of the log does not hold: an entry about %d to %d was altered, removed or added."
                    .formatted(block, firstId, lastId);
        }
    }
}
