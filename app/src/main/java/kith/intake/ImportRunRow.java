package kith.intake;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import kith.engine.feeds.Feed;
import kith.intake.runs.ImportRequest;
import kith.intake.runs.ImportRun;
import kith.intake.runs.ImportRun.DryFinished;
import kith.intake.runs.ImportRun.DryInterrupted;
import kith.intake.runs.ImportRun.DryRunning;
import kith.intake.runs.ImportRun.Ended;
import kith.intake.runs.ImportRun.Finished;
import kith.intake.runs.ImportRun.Interrupted;
import kith.intake.runs.ImportRun.Running;
import kith.intake.runs.ImportRun.Undoable;
import kith.intake.runs.ImportRun.Undone;
import kith.intake.runs.SoFar;
import kith.intake.runs.Tally;
import kith.kernel.PartnerId;
import kith.kernel.RunId;
import kith.kernel.WorkerId;
import org.jspecify.annotations.Nullable;

/// An import as a row of `intake.run`.
///
/// @param endedAs `finished` or `interrupted`, also of an import that was undone later; null while it runs
record ImportRunRow(
        RunId id,
        PartnerId partner,
        String source,
        boolean dry,
        String extract,
        String state,
        WorkerId startedBy,
        Instant startedAt,
        Instant seenAt,
        @Nullable Instant finishedAt,
        @Nullable String endedAs,
        @Nullable Instant undoneAt,
        @Nullable Instant extracted,
        long totalBytes,
        long readBytes,
        long read,
        long stored,
        long changed,
        long unchanged,
        long rejected,
        long held,
        long people,
        long keptOut,
        long setAside,
        long leftOut,
        long unknown,
        long notUnderstood,
        long notRead,
        @Nullable String trouble) {

    private static final String FINISHED = "finished";
    private static final String INTERRUPTED = "interrupted";

    static ImportRunRow of(ImportRun run) {
        return switch (run) {
            case Running _ -> row(run, "running", false, null, null);
            case DryRunning _ -> row(run, "running", true, null, null);
            case Finished finished -> row(run, FINISHED, false, finished, null);
            case DryFinished finished -> row(run, FINISHED, true, finished, null);
            case Interrupted interrupted -> row(run, INTERRUPTED, false, interrupted, null);
            case DryInterrupted interrupted -> row(run, INTERRUPTED, true, interrupted, null);
            case Undone(var undone, var at) -> row(run, "undone", false, undone, at);
        };
    }

    private static ImportRunRow row(
            ImportRun run, String state, boolean dry, @Nullable Ended ended, @Nullable Instant undoneAt) {
        ImportRequest request = run.request();
        SoFar soFar = run.soFar();
        Tally tally = soFar.tally();
        return new ImportRunRow(
                request.id(),
                request.partner(),
                request.source(),
                dry,
                ImportStart.extractWord(request.extract()),
                state,
                request.startedBy(),
                request.startedAt(),
                soFar.seenAt(),
                ended == null ? null : ended.endedAt(),
                ended == null ? null : ended instanceof ImportRun.Complete ? FINISHED : INTERRUPTED,
                undoneAt,
                request.extracted().orElse(null),
                request.totalBytes(),
                soFar.readBytes(),
                tally.read(),
                tally.stored(),
                tally.changed(),
                tally.unchanged(),
                tally.rejected(),
                tally.held(),
                ended == null ? 0 : ended.people(),
                tally.keptOut(),
                tally.setAside(),
                tally.leftOut(),
                tally.unknown(),
                tally.notUnderstood(),
                tally.notRead(),
                ended instanceof ImportRun.Incomplete incomplete
                        ? incomplete.trouble().orElse(null)
                        : null);
    }

    ImportRun toImportRun() {
        return switch (state) {
            case "running" -> dry ? dryRunning() : running();
            case FINISHED -> dry ? new DryFinished(dryRunning(), people, end()) : undoable();
            case INTERRUPTED ->
                dry ? new DryInterrupted(dryRunning(), people, Optional.ofNullable(trouble), end()) : undoable();
            case "undone" -> new Undone(undoable(), Objects.requireNonNull(undoneAt));
            default -> throw new IllegalStateException("%s is in unknown state %s".formatted(id, state));
        };
    }

    private Undoable undoable() {
        return FINISHED.equals(endedAs)
                ? new Finished(running(), people, end())
                : new Interrupted(running(), people, Optional.ofNullable(trouble), end());
    }

    private Running running() {
        return new Running(request(), soFar());
    }

    private DryRunning dryRunning() {
        return new DryRunning(request(), soFar());
    }

    private Instant end() {
        return Objects.requireNonNull(finishedAt);
    }

    private ImportRequest request() {
        return new ImportRequest(
                id,
                partner,
                source,
                extract.equals("full") ? Feed.Extract.FULL : Feed.Extract.CHANGES,
                startedBy,
                startedAt,
                Optional.ofNullable(extracted),
                totalBytes);
    }

    private SoFar soFar() {
        return new SoFar(
                seenAt,
                readBytes,
                new Tally(
                        stored,
                        changed,
                        unchanged,
                        rejected,
                        held,
                        keptOut,
                        setAside,
                        leftOut,
                        unknown,
                        notUnderstood,
                        notRead));
    }
}
