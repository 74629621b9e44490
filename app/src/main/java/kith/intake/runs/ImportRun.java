package kith.intake.runs;

import java.time.Instant;
import java.util.Optional;
import kith.kernel.PartnerId;
import kith.kernel.RunId;

/// One import of one partner's extract.
///
/// An import is always in exactly one state. Each state has only the moves that are possible from it, and holds
/// the state it came from. An interrupted import that resumes starts counting again, because it reads the files
/// again.
///
/// A dry run reads and counts everything and keeps nothing, so it can neither resume nor be undone.
///
/// ```text
/// Running ─ finish ────▶ Finished ──── undo ─▶ Undone      DryRunning ─ finish ────▶ DryFinished
///   │  ▲                                         ▲             └─────── interrupt ─▶ DryInterrupted
///   │  └─── resume ───┐                          │
///   └───── interrupt ─▶ Interrupted ──── undo ───┘
/// ```
public sealed interface ImportRun {

    ImportRequest request();

    SoFar soFar();

    default RunId id() {
        return request().id();
    }

    default PartnerId partner() {
        return request().partner();
    }

    default Tally tally() {
        return soFar().tally();
    }

    static Running begin(ImportRequest request) {
        return new Running(request, SoFar.atTheStart(request.startedAt()));
    }

    static DryRunning beginDryRun(ImportRequest request) {
        return new DryRunning(request, SoFar.atTheStart(request.startedAt()));
    }

    /// Reading and storing now, or left behind by a process that is gone.
    sealed interface Active extends ImportRun {

        /// @param people how many people the extract is about
        Complete finish(long people, Instant now);

        /// @param trouble why it could not go on; empty when its process is gone
        Incomplete interrupt(long people, Optional<String> trouble, Instant now);
    }

    /// No longer reading.
    sealed interface Ended extends ImportRun {

        Active before();

        /// How many people the extract is about, as far as it was read.
        long people();

        Instant endedAt();

        @Override
        default ImportRequest request() {
            return before().request();
        }

        @Override
        default SoFar soFar() {
            return before().soFar();
        }
    }

    /// Read to the end.
    sealed interface Complete extends Ended {}

    /// Stopped half way.
    sealed interface Incomplete extends Ended {

        /// Why, in a sentence that says what to do; empty when its process is gone.
        Optional<String> trouble();
    }

    /// What it stored counts, and can be taken back.
    sealed interface Undoable extends Ended {

        default Undone undo(Instant now) {
            return new Undone(this, now);
        }
    }

    record Running(ImportRequest request, SoFar soFar) implements Active {

        @Override
        public Finished finish(long people, Instant now) {
            return new Finished(this, people, now);
        }

        @Override
        public Interrupted interrupt(long people, Optional<String> trouble, Instant now) {
            return new Interrupted(this, people, trouble, now);
        }
    }

    record Finished(Running before, long people, Instant endedAt) implements Complete, Undoable {}

    /// What it had stored is stored. Importing the same files again resumes it.
    record Interrupted(Running before, long people, Optional<String> trouble, Instant endedAt)
            implements Incomplete, Undoable {

        public Running resume(Instant now) {
            return new Running(request(), SoFar.atTheStart(now));
        }
    }

    /// What it brought is kept and no longer counts.
    record Undone(Undoable undone, Instant undoneAt) implements ImportRun {

        @Override
        public ImportRequest request() {
            return undone.request();
        }

        @Override
        public SoFar soFar() {
            return undone.soFar();
        }
    }

    record DryRunning(ImportRequest request, SoFar soFar) implements Active {

        @Override
        public DryFinished finish(long people, Instant now) {
            return new DryFinished(this, people, now);
        }

        @Override
        public DryInterrupted interrupt(long people, Optional<String> trouble, Instant now) {
            return new DryInterrupted(this, people, trouble, now);
        }
    }

    record DryFinished(DryRunning before, long people, Instant endedAt) implements Complete {}

    record DryInterrupted(DryRunning before, long people, Optional<String> trouble, Instant endedAt)
            implements Incomplete {}
}
