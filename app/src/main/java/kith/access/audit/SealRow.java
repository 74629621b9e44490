package kith.access.audit;

import java.time.Instant;

/// One row of `access.seal`: a block of the chain.
///
/// @param since the first transaction whose rows are in the block
/// @param until the first one after it whose rows are not
/// @param hash over the block before and this one, in hexadecimal
record SealRow(long id, long since, long until, long firstId, long lastId, long rows, String hash, Instant at) {

    /// What the first block follows.
    static final SealRow BEGINNING = new SealRow(0, 0, 0, 0, 0, 0, "0".repeat(64), Instant.EPOCH);
}
