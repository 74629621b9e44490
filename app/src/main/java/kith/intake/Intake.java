package kith.intake;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import kith.access.Access;
import kith.access.Granted;
import kith.access.Grants;
import kith.access.Viewer;
import kith.engine.feeds.Feed;
import kith.intake.Run.State;
import kith.kernel.PartnerId;
import kith.kernel.RunId;
import kith.partners.Partner;
import kith.partners.Partners;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;

/// Takes partners' extracts in, undoes a run, and says how each import went.
@Service
public class Intake {

    private static final int ABREAST = 2;
    private static final int REJECTS_ON_A_PAGE = 100;

    private final RunStore runs;
    private final OneAtATime oneAtATime;
    private final Partners partners;
    private final Grants grants;
    private final UndoImport takingBack;
    private final Hands hands;
    private final Clock clock;

    Intake(
            RunStore runs,
            OneAtATime oneAtATime,
            Partners partners,
            Grants grants,
            UndoImport takingBack,
            Hands hands,
            Clock clock) {
        this.runs = runs;
        this.oneAtATime = oneAtATime;
        this.partners = partners;
        this.grants = grants;
        this.takingBack = takingBack;
        this.hands = hands;
        this.clock = clock;
    }

    /// Whether a run keeps what it reads.
    public enum Mode {
        KEEP,
        /// Everything is read, weighed and counted, and nothing of it is kept.
        DRY
    }

    /// Takes one feed in. The same files again, after a run that stopped half way, carry that run on.
    ///
    /// @throws ImportRefused when it is not the viewer's to do, or an import of this partner is running already
    /// @throws ImportStopped when it could not go on
    public Report take(Viewer viewer, Feed feed, Mode mode, Progress progress) {
        return telling(() -> inTurn(begin(viewer, feed, mode), feed, mode, progress));
    }

    /// Whether it is the viewer's to do, and whose records they are.
    private Beginning begin(Viewer viewer, Feed feed, Mode mode) {
        Granted granted = allowed(mode == Mode.DRY ? grants.toDryRun(viewer) : grants.toImport(viewer));
        return new Beginning(
                granted,
                partners.ensure(
                        feed.partner(),
                        feed.name(),
                        Optional.ofNullable(feed.kind()),
                        Optional.ofNullable(feed.every())));
    }

    private record Beginning(Granted granted, Partner partner) {}

    private static <T> T telling(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException | TransactionException e) {
            throw new ImportStopped(Trouble.sentence(e), e);
        }
    }

    private static Granted allowed(Access access) {
        return switch (access) {
            case Access.Allowed(var granted) -> granted;
            case Access.Denied(var sentence) -> throw new ImportRefused(sentence);
            case Access.NeedsReason(var sentence) -> throw new ImportRefused(sentence);
        };
    }

    private Report inTurn(Beginning beginning, Feed feed, Mode mode, Progress progress) {
        Partner partner = beginning.partner();
        try (OneAtATime.Turn turn = oneAtATime.of(partner.id())) {
            if (!turn.isMine()) {
                throw new ImportRefused("An import from " + partner.code()
                        + " is already running. Wait until it has finished, then try again.");
            }
            return run(beginning.granted(), partner.id(), feed, mode, progress);
        }
    }

    /// Takes several feeds in, two partners' side by side where each partner has one: while one is stored, the next is
    /// read. Partners that are new are added in the order of the feeds. Where one cannot go on, those that have not
    /// begun are left.
    ///
    /// @param done hears what came of each, in the order in which they were given
    /// @throws ImportRefused as for one
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
                        Beginning beginning = telling(() -> begin(viewer, feed, mode));
                        return workers.submit(() -> telling(() -> inTurn(beginning, feed, mode, progress.apply(feed))));
                    })
                    .toList();
            try {
                for (int i = 0; i < feeds.size(); i++) {
                    done.accept(feeds.get(i), Prefetch.ready(coming.get(i)));
                }
            } finally {
                coming.forEach(one -> one.cancel(false));
            }
        }
    }

    private Report run(Granted granted, PartnerId partner, Feed feed, Mode mode, Progress progress) {
        Instant began = clock.instant();
        Input files = Input.of(feed.files());
        boolean dry = mode == Mode.DRY;
        Optional<RunId> earlier = dry ? Optional.empty() : runs.interrupted(partner, files.print());
        RunId run = earlier.orElseGet(() -> runs.start(new RunStore.Starting(
                partner,
                sourceOf(feed),
                files.print(),
                feed.extract() == Feed.Extract.FULL ? "full" : "changes",
                dry,
                granted.viewer().worker(),
                feed.extracted(),
                files.bytes(),
                began)));
        earlier.ifPresent(interrupted -> runs.carryOn(interrupted, began));
        runs.interruptOthers(partner, run);
        grants.doing(granted, (dry ? "the dry run " : "import ") + run.value());
        var importing = new Importing(run, partner, feed, dry, files.bytes(), hands, progress);
        boolean heldBack;
        try (Spool spool = new Spool(Spool.temporaryFolder(), files.opened())) {
            heldBack = importing.toTheEnd(spool);
        } catch (UncheckedIOException | DataAccessException | TransactionException e) {
            throw stopped(run, importing, e);
        }
        Instant ended = clock.instant();
        runs.end(run, State.FINISHED, importing.people(), null, ended);
        return new Report(
                run,
                importing.tally(),
                importing.people(),
                Duration.between(began, ended),
                earlier.isPresent(),
                heldBack);
    }

    private ImportStopped stopped(RunId run, Importing importing, RuntimeException cause) {
        String sentence = Trouble.sentence(cause);
        try {
            runs.end(run, State.INTERRUPTED, importing.people(), sentence, clock.instant());
        } catch (DataAccessException | TransactionException e) {
            cause.addSuppressed(e);
        }
        return new ImportStopped(sentence, cause);
    }

    private static String sourceOf(Feed feed) {
        Path first = feed.files().getFirst();
        Path folder = first.toAbsolutePath().getParent();
        return feed.files().size() == 1 || folder == null
                ? first.getFileName().toString()
                : folder.getFileName().toString();
    }

    /// Takes a run back: what it brought is kept and no longer counts, and everything it touched is drawn again.
    ///
    /// @return how many records were drawn again
    /// @throws ImportRefused when it is not the viewer's to do, there is no such run, or it cannot be taken back
    public int undo(Viewer viewer, RunId id) {
        Granted granted = allowed(grants.toUndo(viewer));
        Run run = runs.find(id)
                .orElseThrow(() -> new ImportRefused("There is no import with the number " + id.value() + "."));
        if (!run.canBeUndone()) {
            throw new ImportRefused("Import " + id.value() + " cannot be undone: it is "
                    + (run.dry()
                            ? "a dry run, which kept nothing."
                            : run.state().word() + "."));
        }
        try (OneAtATime.Turn turn = oneAtATime.of(run.partner())) {
            if (!turn.isMine()) {
                throw new ImportRefused(
                        "An import from the same partner is running. Wait until it has finished, then try again.");
            }
            return hands.transaction().execute(_ -> {
                grants.doing(granted, "taking back import " + id.value());
                int records = takingBack.all(id);
                hands.population().countCoverage();
                return records;
            });
        }
    }

    /// The latest runs, newest first. They name no person.
    @Transactional(readOnly = true)
    public List<Run> latest(int most) {
        return runs.latest(most);
    }

    @Transactional(readOnly = true)
    public Optional<Run> find(RunId run) {
        return runs.find(run);
    }

    /// A page of what a run turned away, after the one with the number given. It holds personal data, so it takes a
    /// grant, and the reading is written down.
    @Transactional
    public RejectsShown rejects(Viewer viewer, RunId run, int after) {
        return switch (grants.toRejects(viewer)) {
            case Access.Allowed(var granted) -> {
                List<Reject> page = runs.rejects(granted, run, after, REJECTS_ON_A_PAGE);
                grants.shown(granted, "rejects of import " + run.value(), List.of());
                yield new RejectsShown.Page(page);
            }
            case Access.Denied(var sentence) -> new RejectsShown.No(sentence);
            case Access.NeedsReason(var sentence) -> new RejectsShown.No(sentence);
        };
    }

    /// What came of asking for rejects.
    public sealed interface RejectsShown {

        record Page(List<Reject> rejects) implements RejectsShown {}

        record No(String sentence) implements RejectsShown {}
    }

    /// Each partner that sends, with when it was last heard, longest silence first.
    @Transactional(readOnly = true)
    public List<FeedStatus> feedStatuses() {
        Map<PartnerId, Instant> last = new HashMap<>();
        runs.lastHeard().forEach(heard -> last.put(heard.partner(), heard.at()));
        return partners.all().stream()
                .map(partner -> FeedStatus.of(partner, Optional.ofNullable(last.get(partner.id())), clock.instant()))
                .sorted(FeedStatus.LONGEST_SILENCE_FIRST)
                .toList();
    }
}
