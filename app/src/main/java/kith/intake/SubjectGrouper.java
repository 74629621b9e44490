package kith.intake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import kith.intake.spool.Spool;
import kith.intake.spool.SubjectItems;

/// Second stage of an import: gives out what a spool holds, grouped by the person it is about, in batches. Each
/// batch is stored in one transaction.
final class SubjectGrouper {

    private static final long MOST_BYTES = 16L << 20;
    private static final int MOST_SUBJECTS = 2_000;

    private final Spool spool;
    private int bucket = -1;
    private Iterator<SubjectItems> subjects = List.<SubjectItems>of().iterator();

    SubjectGrouper(Spool spool) {
        this.spool = spool;
    }

    /// @param bucket the bucket of the spool that it comes from
    record Batch(List<SubjectItems> subjects, int bucket) {}

    /// The next batch; empty at the end.
    Optional<Batch> next() {
        while (!subjects.hasNext() && bucket + 1 < spool.buckets()) {
            bucket++;
            subjects = spool.open(bucket).iterator();
        }
        List<SubjectItems> batch = new ArrayList<>();
        long bytes = 0;
        while (subjects.hasNext() && bytes < MOST_BYTES && batch.size() < MOST_SUBJECTS) {
            SubjectItems subject = subjects.next();
            batch.add(subject);
            bytes += subject.bytes();
        }
        return batch.isEmpty() ? Optional.empty() : Optional.of(new Batch(batch, bucket));
    }
}
