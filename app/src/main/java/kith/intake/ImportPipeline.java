package kith.intake;

import java.time.Clock;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import kith.engine.feeds.FactExtractor;
import kith.engine.feeds.Feed;
import kith.engine.feeds.items.ItemName;
import kith.engine.feeds.items.Rejected;
import kith.intake.rejects.RejectedLines;
import kith.intake.runs.HeldWithdrawals;
import kith.intake.runs.Progress;
import kith.intake.runs.Tally;
import kith.intake.spool.Prefetch;
import kith.intake.spool.Spool;
import kith.intake.spool.SubjectItems;
import kith.intake.withdrawals.ReadExtract;
import kith.kernel.London;
import kith.kernel.PartnerId;
import kith.kernel.RunId;
import kith.record.Item;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Runs an import through its stages: [ExtractReader], [SubjectGrouper], [BatchDiff], [BatchWriter], and for a
/// full extract [Withdrawals].
@Component
public class ImportPipeline {

    private final ExtractReader reader;
    private final BatchDiff diff;
    private final BatchWriter writer;
    private final Withdrawals withdrawals;
    private final ImportRunStore runs;
    private final RejectedLines rejects;
    private final Clock clock;

    ImportPipeline(
            ExtractReader reader,
            BatchDiff diff,
            BatchWriter writer,
            Withdrawals withdrawals,
            ImportRunStore runs,
            RejectedLines rejects,
            Clock clock) {
        this.reader = reader;
        this.diff = diff;
        this.writer = writer;
        this.withdrawals = withdrawals;
        this.runs = runs;
        this.rejects = rejects;
        this.clock = clock;
    }

    public ImportTask task(
            RunId run, PartnerId partner, Feed feed, Intake.Mode mode, long totalBytes, Progress listener) {
        return new ImportTask(
                run,
                partner,
                feed,
                mode,
                new ReadExtract(),
                new FactExtractor(London.today(clock)),
                rejects.of(run),
                new ImportProgress(run, totalBytes, runs, listener, clock),
                new BitSet());
    }

    /// @return what a full extract no longer has and what was not withdrawn
    public Optional<HeldWithdrawals> run(ImportTask task, Spool spool) {
        reader.read(task, spool);
        task.progress().beginStoring(spool.buckets());
        boolean full = task.feed().extract() == Feed.Extract.FULL;
        if (full) {
            withdrawals.begin(task);
        }
        store(task, new SubjectGrouper(spool), task.feed().extract());
        Optional<HeldWithdrawals> held = full ? withdrawals.decide(task) : Optional.empty();
        task.rejects().write();
        task.progress().save();
        return held;
    }

    /// Compares one batch while the one before it is stored: comparing needs our processor, storing the
    /// database's.
    private void store(ImportTask task, SubjectGrouper grouper, Feed.Extract extract) {
        try (var ahead = new Prefetch<>(() -> grouper.next().map(batch -> diff.compare(task, batch, extract)))) {
            Optional<BatchDiff.Compared> next = ahead.next();
            while (next.isPresent()) {
                task.progress().storing(next.get().bucket());
                write(task, next.get());
                next = ahead.next();
            }
        }
        task.progress().allStored();
    }

    /// Stores a batch. One that the database refuses because of a value is halved until the one item is found; that is
    /// rejected, and the rest is stored.
    private void write(ImportTask task, BatchDiff.Compared batch) {
        ImportProgress.Mark mark = task.progress().mark();
        try {
            writer.write(task, batch);
        } catch (DataAccessException refused) {
            boolean ofValue = refused instanceof DataIntegrityViolationException || Trouble.isOfValue(refused);
            if (!ofValue || TransactionSynchronizationManager.isActualTransactionActive()) {
                throw refused;
            }
            task.progress().backTo(mark);
            halves(task, batch);
        }
    }

    private void halves(ImportTask task, BatchDiff.Compared batch) {
        List<SubjectItems> subjects = batch.subjects();
        if (subjects.size() > 1) {
            int half = subjects.size() / 2;
            again(task, subjects.subList(0, half), batch.bucket(), batch.extract());
            again(task, subjects.subList(half, subjects.size()), batch.bucket(), batch.extract());
            return;
        }
        SubjectItems subject = subjects.getFirst();
        int items = subject.items().size();
        if (items > 1) {
            again(task, List.of(subject.part(0, items / 2)), batch.bucket(), Feed.Extract.CHANGES);
            again(task, List.of(subject.part(items / 2, items)), batch.bucket(), Feed.Extract.CHANGES);
        } else if (items == 1) {
            task.reject(refused(subject));
            task.progress().count(Tally.rejected(1));
        }
    }

    private void again(ImportTask task, List<SubjectItems> subjects, int bucket, Feed.Extract extract) {
        write(task, diff.compare(task, new SubjectGrouper.Batch(subjects, bucket), extract));
    }

    private static Rejected refused(SubjectItems subject) {
        SubjectItems.Origin origin = subject.origin(0);
        Item item = subject.items().getFirst();
        return Rejected.ofLine(
                        origin.file(),
                        origin.line(),
                        "The database cannot store a value of it. Ask the partner to correct it.",
                        item.bytes(),
                        Rejected.Kind.REJECTED)
                .named(new ItemName(item.type(), item.id()));
    }
}
