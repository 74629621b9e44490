package kith.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kith.intake.rejects.RejectedLines;
import kith.intake.runs.ImportRun;
import kith.intake.runs.ImportRun.Active;
import kith.intake.runs.ImportRun.DryRunning;
import kith.intake.runs.ImportRun.Ended;
import kith.intake.runs.ImportRun.Interrupted;
import kith.intake.runs.ImportRun.Running;
import kith.intake.runs.ImportRun.Undone;
import kith.intake.runs.Progress;
import kith.kernel.PartnerId;
import kith.kernel.RunId;
import kith.record.Contributions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Moves imports from state to state: locks the import, makes the move and saves it.
@Component
public class ImportLifecycle {

    private final ImportRunStore runs;
    private final RejectedLines rejects;
    private final Contributions contributions;

    ImportLifecycle(ImportRunStore runs, RejectedLines rejects, Contributions contributions) {
        this.runs = runs;
        this.rejects = rejects;
        this.contributions = contributions;
    }

    /// Starts an import, or resumes the partner's latest import if it was of the same files and did not end.
    ///
    /// @param progress is told of the run in the same transaction
    @Transactional
    public Begun begin(ImportStart starting, Progress progress) {
        Optional<RunId> earlier =
                starting.dry() ? Optional.empty() : runs.unfinished(starting.partner(), starting.print());
        RunId run = earlier.orElseGet(() -> runs.start(starting));
        earlier.ifPresent(unfinished -> resume(unfinished, starting.now()));
        contributions.receive(run, starting.day(), Optional.ofNullable(starting.extracted()));
        abandonOthers(starting.partner(), run);
        progress.began(run);
        return new Begun(run, earlier.isPresent());
    }

    /// @param resumed whether an earlier import goes on
    public record Begun(RunId run, boolean resumed) {}

    public Optional<ImportRun> find(RunId run) {
        return runs.find(run);
    }

    public List<ImportRun> all(Collection<RunId> wanted) {
        return runs.all(wanted);
    }

    /// The import, locked until the transaction ends.
    public ImportRun lock(RunId run) {
        return runs.lock(run);
    }

    private void resume(RunId run, Instant now) {
        switch (runs.lock(run)) {
            case Running gone -> runs.save(abandoned(gone).resume(now));
            case Interrupted interrupted -> runs.save(interrupted.resume(now));
            case Active _, Ended _, Undone _ ->
                throw new IllegalStateException("%s does not resume: it has ended".formatted(run));
        }
        rejects.forget(run);
    }

    /// Imports of this partner that are called running, though their process is gone.
    private void abandonOthers(PartnerId partner, RunId current) {
        for (RunId run : runs.running(partner)) {
            if (!run.equals(current) && runs.lock(run) instanceof Active gone) {
                end(gone, gone.interrupt(0, Optional.empty(), gone.soFar().seenAt()));
            }
        }
    }

    private static Interrupted abandoned(Running gone) {
        return gone.interrupt(0, Optional.empty(), gone.soFar().seenAt());
    }

    @Transactional
    public void finish(RunId run, long people, Instant now) {
        Active before = active(run);
        end(before, before.finish(people, now));
    }

    @Transactional
    void interrupt(RunId run, long people, String trouble, Instant now) {
        Active before = active(run);
        end(before, before.interrupt(people, Optional.of(trouble), now));
    }

    /// Interrupts those of these imports that are called running, though their process has ended.
    @Transactional
    public void abandon(Collection<RunId> ended, Instant now) {
        for (RunId run : ended) {
            if (runs.lock(run) instanceof Active gone) {
                end(gone, gone.interrupt(0, Optional.empty(), now));
            }
        }
    }

    /// A dry run leaves nothing with the records, its day neither.
    private void end(Active before, Ended ended) {
        runs.save(ended);
        if (before instanceof DryRunning) {
            contributions.forget(before.request().id());
        }
    }

    private Active active(RunId run) {
        return switch (runs.lock(run)) {
            case Active active -> active;
            case Ended _, Undone _ -> throw new IllegalStateException("%s has ended already".formatted(run));
        };
    }
}
