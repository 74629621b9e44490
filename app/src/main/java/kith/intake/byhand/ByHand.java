package kith.intake.byhand;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import kith.intake.ImportLifecycle;
import kith.intake.ImportPipeline;
import kith.intake.ImportStart;
import kith.intake.ImportTask;
import kith.intake.Input;
import kith.intake.Intake;
import kith.intake.IntakePermissions.AddPerson;
import kith.intake.UndoImport;
import kith.intake.runs.ImportRun;
import kith.intake.runs.Progress;
import kith.intake.runs.Tally;
import kith.intake.spool.Spool;
import kith.intake.spool.SpooledFiles;
import kith.kernel.PartnerId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.partners.Partner;
import kith.partners.Partners;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Adds people by hand. Kith writes each as a FHIR Patient of a partner of its own and imports it like any
/// partner's record, with its row in the access log.
///
/// What a worker types gives nothing away and opens nothing. The answer is the same whether Kith knows the person or
/// not: [AddedLinking] links the record after it, without comparing where anybody is. The record places nobody, so it
/// gives no worker access.
@Service
public class ByHand {

    private static final String CODE = Partner.BY_HAND;

    private static final String NAME = "Added by workers";

    private final AddedStore store;
    private final ImportLifecycle lifecycle;
    private final ImportPipeline pipeline;
    private final UndoImport undoImport;
    private final ApplicationEventPublisher events;
    private final Partners partners;
    private final Grants grants;
    private final SpooledFiles files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /// An import holds two connections. Only one person is added at a time, so that connections do not run out.
    private final Lock oneAtATime = new ReentrantLock();

    ByHand(
            AddedStore store,
            ImportLifecycle lifecycle,
            ImportPipeline pipeline,
            UndoImport undoImport,
            ApplicationEventPublisher events,
            Partners partners,
            Grants grants,
            SpooledFiles files,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.pipeline = pipeline;
        this.undoImport = undoImport;
        this.events = events;
        this.partners = partners;
        this.grants = grants;
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Receives what a worker knows of somebody.
    public Added add(TaskGrant<AddPerson> granted, NewPerson who) {
        PartnerId partner =
                partners.ensure(CODE, NAME, Optional.empty(), Optional.empty()).id();
        String said = PatientJson.of(who, UUID.randomUUID().toString()) + "\n";
        oneAtATime.lock();
        try {
            return takeIn(granted, partner, files.put("Patient.ndjson", bytes(said)));
        } finally {
            oneAtATime.unlock();
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The file is deleted whatever becomes of the import.
    private Added takeIn(TaskGrant<AddPerson> granted, PartnerId partner, Path file) {
        try {
            Feed feed = new Feed(CODE, NAME, null, Feed.Extract.CHANGES, null, null, List.of(file));
            return Objects.requireNonNull(transaction.execute(_ -> takeIn(granted, partner, feed)));
        } finally {
            files.delete(file);
        }
    }

    private Added takeIn(TaskGrant<AddPerson> granted, PartnerId partner, Feed feed) {
        Input input = Input.of(feed.files());
        var starting = new ImportStart(
                partner,
                "by hand",
                input.print(),
                ImportStart.extractWord(Feed.Extract.CHANGES),
                false,
                granted.viewer().worker(),
                null,
                input.bytes(),
                clock.instant());
        RunId run = lifecycle.begin(starting, Progress.SILENT).run();
        ImportTask task = pipeline.task(run, partner, feed, Intake.Mode.KEEP, input.bytes(), Progress.SILENT);
        try (Spool spool = new Spool(Spool.temporaryFolder(), input.opened())) {
            pipeline.run(task, spool);
        }
        Tally tally = task.progress().tally();
        if (tally.stored() != 1 || tally.setAside() > 0) {
            throw new IllegalStateException("What was added in %s was not taken in whole".formatted(run));
        }
        lifecycle.finish(run, task.progress().people(), clock.instant());
        grants.shown(granted, "nobody, and added a record by hand in import " + run.value(), List.of());
        events.publishEvent(new AddedReceived(run.value()));
        return added(lifecycle.find(run).orElseThrow());
    }

    /// Withdraws what this worker added: it is kept and no longer counts. Empty if there is nothing of theirs
    /// to withdraw.
    @Transactional
    public Optional<Added> takeBack(TaskGrant<AddPerson> granted, RunId run) {
        Optional<Added> added = find(granted.viewer(), run).filter(known -> !known.takenBack());
        added.ifPresent(_ -> {
            grants.shown(granted, "nobody, and took back the record of import " + run.value(), List.of());
            if (lifecycle.lock(run) instanceof ImportRun.Undoable undoable) {
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
                        lifecycle.find(run).filter(found -> found.partner().equals(partner.id())))
                .filter(found -> found.request().startedBy().equals(viewer.worker()))
                .map(this::added);
    }

    /// Those of these records that were added by hand, by anybody.
    @Transactional(readOnly = true)
    public List<Added> among(Collection<RecordId> records) {
        return partners.find(CODE).map(Partner::id).stream()
                .flatMap(partner -> lifecycle.all(store.runsOf(partner, records)).stream())
                .map(this::added)
                .toList();
    }

    private Added added(ImportRun run) {
        return new Added(
                run.id(), run.request().startedBy(), run.request().startedAt(), run instanceof ImportRun.Undone);
    }
}
