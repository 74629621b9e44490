package kith.intake;

import java.time.Clock;
import java.util.BitSet;
import java.util.Optional;
import kith.engine.feeds.FactExtractor;
import kith.engine.feeds.Feed;
import kith.kernel.London;
import kith.kernel.PartnerId;
import kith.kernel.RunId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs an import through its stages: [ExtractReader], [SubjectGrouper], [BatchDiff], [BatchWriter], and for a
/// full extract [Withdrawals].
@Component
class ImportPipeline {

    private final ExtractReader reader;
    private final BatchDiff diff;
    private final BatchWriter writer;
    private final Withdrawals withdrawals;
    private final ImportRunStore runs;
    private final RejectStore rejects;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportPipeline(
            ExtractReader reader,
            BatchDiff diff,
            BatchWriter writer,
            Withdrawals withdrawals,
            ImportRunStore runs,
            RejectStore rejects,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.reader = reader;
        this.diff = diff;
        this.writer = writer;
        this.withdrawals = withdrawals;
        this.runs = runs;
        this.rejects = rejects;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    ImportTask task(RunId run, PartnerId partner, Feed feed, boolean dry, long totalBytes, Progress listener) {
        return new ImportTask(
                run,
                partner,
                feed,
                dry,
                new FactExtractor(London.today(clock)),
                new Rejects(run, rejects, transaction),
                new ImportProgress(run, totalBytes, runs, listener, clock),
                new BitSet());
    }

    /// @return whether nothing was withdrawn though the extract is full, because some of its lines were rejected
    boolean run(ImportTask task, Spool spool) {
        boolean readToTheEnd = reader.read(task, spool);
        boolean whole = readToTheEnd && task.rejects().rejected() == 0;
        boolean full = task.feed().extract() == Feed.Extract.FULL;
        Feed.Extract extract = whole ? task.feed().extract() : Feed.Extract.CHANGES;
        task.progress().beginStoring(spool.buckets());
        store(task, new SubjectGrouper(spool), extract);
        if (whole && full) {
            withdrawals.find(task, gone -> writer.write(task, diff.compare(task, gone, Feed.Extract.FULL)));
        }
        task.rejects().write();
        task.progress().save();
        return full && !whole;
    }

    /// Compares one batch while the one before it is stored: comparing needs our processor, storing the
    /// database's.
    private void store(ImportTask task, SubjectGrouper grouper, Feed.Extract extract) {
        try (var ahead = new Prefetch<>(() -> grouper.next().map(batch -> diff.compare(task, batch, extract)))) {
            Optional<BatchDiff.Compared> next = ahead.next();
            while (next.isPresent()) {
                task.progress().storing(next.get().bucket());
                writer.write(task, next.get());
                next = ahead.next();
            }
        }
        task.progress().allStored();
    }
}
