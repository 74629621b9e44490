package kith.intake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Cuts what a spool holds into batches, each to be stored whole in one transaction.
final class Batches {

    private static final long MOST_BYTES = 16L << 20;
    private static final int MOST_PILES = 2_000;

    private final Spool spool;
    private int bucket = -1;
    private Iterator<SubjectItems> piles = List.<SubjectItems>of().iterator();

    Batches(Spool spool) {
        this.spool = spool;
    }

    /// @param bucket which of the spool's buckets it comes from
    record Batch(List<SubjectItems> piles, int bucket) {}

    /// Nothing when all has been given out.
    Optional<Batch> next() {
        while (!piles.hasNext() && bucket + 1 < spool.buckets()) {
            bucket++;
            piles = spool.open(bucket).iterator();
        }
        List<SubjectItems> batch = new ArrayList<>();
        long bytes = 0;
        while (piles.hasNext() && bytes < MOST_BYTES && batch.size() < MOST_PILES) {
            SubjectItems pile = piles.next();
            batch.add(pile);
            bytes += pile.bytes();
        }
        return batch.isEmpty() ? Optional.empty() : Optional.of(new Batch(batch, bucket));
    }
}
