package kith.intake;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.engine.feeds.Feed;
import kith.intake.IntakePermissions.AddPerson;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.partners.Partner;
import kith.partners.Partners;
import kith.record.Contributions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Adds people by hand. Kith writes each as a FHIR Patient of a partner of its own and imports it like any
/// partner's record, in one transaction with everything that follows and with its row in the access log. So it
/// is linked, placed and undone like any other record.
@Service
public class ByHand {

    /// The code of the partner.
    public static final String CODE = "by-hand";

    private static final String NAME = "Added by workers";

    private final ImportRunStore runs;
    private final AddedStore store;
    private final ImportLifecycle lifecycle;
    private final ImportPipeline pipeline;
    private final UndoImport undoImport;
    private final Contributions contributions;
    private final Partners partners;
    private final Grants grants;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /// An import holds two connections. Only one person is added at a time, so that connections do not run out.
    private final Lock oneAtATime = new ReentrantLock();

    ByHand(
            ImportRunStore runs,
            AddedStore store,
            ImportLifecycle lifecycle,
            ImportPipeline pipeline,
            UndoImport undoImport,
            Contributions contributions,
            Partners partners,
            Grants grants,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.runs = runs;
        this.store = store;
        this.lifecycle = lifecycle;
        this.pipeline = pipeline;
        this.undoImport = undoImport;
        this.contributions = contributions;
        this.partners = partners;
        this.grants = grants;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Adds somebody. If Kith links the record to a known person, it becomes one more record of that person.
    public Added add(TaskGrant<AddPerson> granted, NewPerson who) {
        PartnerId partner =
                partners.ensure(CODE, NAME, Optional.empty(), Optional.empty()).id();
        String said = PatientJson.of(who, UUID.randomUUID().toString()) + "\n";
        oneAtATime.lock();
        try (ShortLivedFile file =
                ShortLivedFile.of(Spool.temporaryFolder(), "Patient.ndjson", said, clock.instant())) {
            Feed feed = new Feed(CODE, NAME, null, Feed.Extract.CHANGES, null, null, List.of(file.path()));
            return Objects.requireNonNull(transaction.execute(_ -> takeIn(granted, partner, feed)));
        } finally {
            oneAtATime.unlock();
        }
    }

    private Added takeIn(TaskGrant<AddPerson> granted, PartnerId partner, Feed feed) {
        Input input = Input.of(feed.files());
        RunId run = lifecycle
                .begin(new ImportRunStore.Starting(
                        partner,
                        "by hand",
                        input.print(),
                        ImportRunRow.extractWord(Feed.Extract.CHANGES),
                        false,
                        granted.viewer().worker(),
                        null,
                        input.bytes(),
                        clock.instant()))
                .run();
        ImportTask task = pipeline.task(run, partner, feed, false, input.bytes(), Progress.SILENT);
        try (Spool spool = new Spool(Spool.temporaryFolder(), input.opened())) {
            pipeline.run(task, spool);
        }
        Tally tally = task.progress().tally();
        if (tally.stored() != 1 || tally.setAside() > 0) {
            throw new IllegalStateException("What was added in %s was not taken in whole".formatted(run));
        }
        lifecycle.finish(run, task.progress().people(), clock.instant());
        Added added = added(runs.find(run).orElseThrow());
        grants.shown(granted, "what was said of them, and added a record by hand", people(added));
        return added;
    }

    /// Withdraws what this worker added: it is kept and no longer counts. Empty if there is nothing of theirs
    /// to withdraw.
    @Transactional
    public Optional<Added> takeBack(TaskGrant<AddPerson> granted, RunId run) {
        Optional<Added> added =
                find(granted.viewer(), run).filter(known -> known.whose().isPresent());
        added.ifPresent(known -> {
            grants.shown(granted, "a record that was added by hand, and took it back", people(known));
            if (runs.lock(run) instanceof ImportRun.Undoable undoable) {
                undoImport.undo(undoable);
            }
        });
        return added;
    }

    /// What this viewer added in an import, also if it was withdrawn since.
    @Transactional(readOnly = true)
    public Optional<Added> find(Viewer viewer, RunId run) {
        return partners.find(CODE)
                .flatMap(partner ->
                        runs.find(run).filter(found -> found.partner().equals(partner.id())))
                .filter(found -> found.request().startedBy().equals(viewer.worker()))
                .map(this::added);
    }

    /// Those of these records that were added by hand, by anybody.
    @Transactional(readOnly = true)
    public List<Added> among(Collection<RecordId> records) {
        return partners.find(CODE).map(Partner::id).stream()
                .flatMap(partner -> runs.all(store.runsOf(partner, records)).stream())
                .map(this::added)
                .toList();
    }

    private Added added(ImportRun run) {
        List<RecordId> records = contributions.recordsOf(run.id());
        return new Added(run.id(), run.request().startedBy(), run.request().startedAt(), store.whose(records));
    }

    private static List<PersonId> people(Added added) {
        return added.whose().map(Added.Whose::person).stream().toList();
    }
}
