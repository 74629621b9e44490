package kith.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import kith.access.AdministrativeAction;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.engine.feeds.Feed;
import kith.engine.feeds.items.FhirVersion;
import kith.intake.rejects.LinesReadBack;
import kith.intake.runs.HeldWithdrawals;
import kith.intake.runs.ImportRun;
import kith.intake.runs.Progress;
import kith.intake.runs.Report;
import kith.intake.spool.Prefetch;
import kith.intake.spool.Spool;
import kith.kernel.PartnerId;
import kith.kernel.RunId;
import kith.partners.Partner;
import kith.partners.Partners;
import kith.ui.Words;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;

/// Imports partners' extracts, and says how each import went.
@Service
public class Intake {

    private static final int ABREAST = 2;

    private final ImportRunStore runs;
    private final FhirVersionStore versions;
    private final ImportLifecycle lifecycle;
    private final ImportPipeline pipeline;
    private final OneAtATime oneAtATime;
    private final LinesReadBack lines;
    private final Partners partners;
    private final Grants grants;
    private final Clock clock;

    Intake(
            ImportRunStore runs,
            FhirVersionStore versions,
            ImportLifecycle lifecycle,
            ImportPipeline pipeline,
            OneAtATime oneAtATime,
            LinesReadBack lines,
            Partners partners,
            Grants grants,
            Clock clock) {
        this.runs = runs;
        this.versions = versions;
        this.lifecycle = lifecycle;
        this.pipeline = pipeline;
        this.oneAtATime = oneAtATime;
        this.lines = lines;
        this.partners = partners;
        this.grants = grants;
        this.clock = clock;
    }

    /// Whether an import keeps what it reads.
    public enum Mode {
        KEEP,
        /// As `KEEP`, and what a full extract no longer has is withdrawn without waiting for anybody to confirm
        /// it.
        KEEP_AND_WITHDRAW,
        /// Everything is read, compared and counted, and nothing is kept.
        DRY
    }

    /// Imports one feed. Importing the same files again after an import that stopped half way resumes that
    /// import.
    ///
    /// @throws ImportRefused when the viewer may not import, or an import of this partner is running already
    /// and this one does not wait
    /// @throws ImportStopped when the import could not go on
    public Report take(Viewer viewer, Feed feed, Mode mode, Progress progress) {
        return telling(() -> inTurn(begin(viewer, feed, mode), feed, mode, progress));
    }

    /// Checks that the viewer may import, and finds the partner whose records these are.
    private Beginning begin(Viewer viewer, Feed feed, Mode mode) {
        TaskGrant<? extends AdministrativeAction> granted = mode == Mode.DRY
                ? grants.decide(viewer, IntakePermissions.DRY_RUN).orElseThrow(ImportRefused::new)
                : grants.decide(viewer, IntakePermissions.IMPORT).orElseThrow(ImportRefused::new);
        if (feed.partner().equals(Partner.BY_HAND)) {
            throw new ImportRefused(
                    "The code %s is for what workers type. Give the partner another code.".formatted(Partner.BY_HAND));
        }
        return new Beginning(
                granted,
                partners.ensure(
                        feed.partner(),
                        feed.name(),
                        Optional.ofNullable(feed.kind()),
                        Optional.ofNullable(feed.every())));
    }

    private record Beginning(TaskGrant<? extends AdministrativeAction> granted, Partner partner) {}

    private static <T> T telling(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException | TransactionException e) {
            throw new ImportStopped(Trouble.sentence(e), e);
        }
    }

    private Report inTurn(Beginning beginning, Feed feed, Mode mode, Progress progress) {
        Partner partner = beginning.partner();
        try (OneAtATime.Turn turn = oneAtATime.of(partner.id())) {
            while (!turn.isMine() && progress.waits()) {
                turn.askAgain();
            }
            if (!turn.isMine()) {
                throw new ImportRunning("An import from " + partner.code()
                        + " is already running. Wait until it has finished, then try again.");
            }
            return run(beginning.granted(), partner.id(), feed, mode, progress);
        }
    }

    /// Imports several feeds. If each is of another partner, two run side by side: while one is stored, the
    /// next is read. New partners are added in the order of the feeds. A feed that is refused does not keep the
    /// others from being imported. When an import stops, the rest do not begin.
    ///
    /// @param done receives the report of each, in the order of the feeds
    /// @throws ImportRefused with why each was refused, after all others were imported
    /// @throws ImportStopped as for one
    public void takeAll(
            Viewer viewer,
            List<Feed> feeds,
            Mode mode,
            Function<Feed, Progress> progress,
            BiConsumer<Feed, Report> done) {
        boolean eachOnce = feeds.stream().map(Feed::partner).distinct().count() == feeds.size();
        try (ExecutorService workers = Executors.newFixedThreadPool(eachOnce ? ABREAST : 1)) {
            List<Future<Report>> coming = feeds.stream()
                    .map(feed -> {
                        try {
                            Beginning beginning = telling(() -> begin(viewer, feed, mode));
                            return workers.submit(
                                    () -> telling(() -> inTurn(beginning, feed, mode, progress.apply(feed))));
                        } catch (ImportRefused refused) {
                            return CompletableFuture.<Report>failedFuture(refused);
                        }
                    })
                    .toList();
            List<ImportRefused> refused = new ArrayList<>();
            try {
                for (int i = 0; i < feeds.size(); i++) {
                    try {
                        done.accept(feeds.get(i), Prefetch.ready(coming.get(i)));
                    } catch (ImportRefused one) {
                        refused.add(one);
                    }
                }
            } finally {
                coming.forEach(one -> one.cancel(false));
            }
            if (!refused.isEmpty()) {
                throw ImportRefused.ofAll(refused);
            }
        }
    }

    private Report run(
            TaskGrant<? extends AdministrativeAction> granted,
            PartnerId partner,
            Feed feed,
            Mode mode,
            Progress progress) {
        refuseIfOlder(partner, feed);
        Instant began = clock.instant();
        Input files = Input.of(feed.files());
        boolean dry = mode == Mode.DRY;
        var starting = new ImportStart(
                partner,
                Input.nameOf(feed.files()),
                files.print(),
                ImportStart.extractWord(feed.extract()),
                dry,
                granted.viewer().worker(),
                feed.extracted(),
                files.bytes(),
                began);
        ImportLifecycle.Begun begun = lifecycle.begin(starting, progress);
        RunId run = begun.run();
        lines.remember(run, feed.files());
        grants.doing(granted, (dry ? "the dry run " : "import ") + run.value());
        ImportTask task = pipeline.task(run, partner, feed, mode, files.bytes(), progress);
        Optional<HeldWithdrawals> held;
        try (Spool spool = new Spool(Spool.temporaryFolder(), files.opened())) {
            held = pipeline.run(task, spool);
        } catch (ImportRefused refused) {
            lifecycle.interrupt(run, 0, String.valueOf(refused.getMessage()), clock.instant());
            throw refused;
        } catch (RuntimeException e) {
            throw stopped(task, e);
        }
        Instant ended = clock.instant();
        lifecycle.finish(run, task.progress().people(), ended);
        return new Report(
                run,
                task.progress().tally(),
                task.progress().people(),
                Duration.between(began, ended),
                begun.resumed(),
                held);
    }

    /// A full extract says what is so at one moment, so one from before would bring back what has changed
    /// since.
    private void refuseIfOlder(PartnerId partner, Feed feed) {
        Instant extracted = feed.extracted();
        if (feed.extract() == Feed.Extract.FULL && extracted != null) {
            runs.newestFull(partner).filter(extracted::isBefore).ifPresent(newest -> {
                throw new ImportRefused(
                        "The full extract of %s was made on %s. Kith has imported a newer one, made on %s. Nothing was read."
                                .formatted(feed.partner(), Words.moment(extracted), Words.moment(newest)));
            });
        }
    }

    private ImportStopped stopped(ImportTask task, RuntimeException cause) {
        String sentence = Trouble.sentence(cause);
        try {
            lifecycle.interrupt(task.run(), task.progress().people(), sentence, clock.instant());
        } catch (DataAccessException | TransactionException e) {
            cause.addSuppressed(e);
        }
        return new ImportStopped(sentence, cause);
    }

    /// The latest imports, newest first. They name no person.
    @Transactional(readOnly = true)
    public List<ImportRun> latest(int most) {
        return runs.all(runs.latest(most));
    }

    @Transactional(readOnly = true)
    public Optional<ImportRun> find(RunId run) {
        return runs.find(run);
    }

    /// The versions of FHIR that the items of an import show: that of most items first.
    @Transactional(readOnly = true)
    public List<FhirVersion> fhirVersions(RunId run) {
        return versions.of(run);
    }

    /// Every partner with the time its data last arrived, longest silence first.
    @Transactional(readOnly = true)
    public List<FeedStatus> feedStatuses() {
        Map<PartnerId, Instant> last = new HashMap<>();
        runs.lastReceived().forEach(received -> last.put(received.partner(), received.at()));
        return partners.all().stream()
                .map(partner -> FeedStatus.of(partner, Optional.ofNullable(last.get(partner.id())), clock.instant()))
                .sorted(FeedStatus.LONGEST_SILENCE_FIRST)
                .toList();
    }
}
