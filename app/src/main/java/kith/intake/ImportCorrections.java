package kith.intake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.engine.feeds.Feed;
import kith.intake.IntakePermissions.ImportRecords;
import kith.intake.IntakePermissions.UndoRun;
import kith.intake.runs.HeldWithdrawals;
import kith.intake.runs.ImportRun;
import kith.intake.runs.ImportRun.Undoable;
import kith.intake.runs.Progress;
import kith.intake.runs.WithdrawalWatch;
import kith.kernel.RunId;
import kith.partners.Partner;
import kith.partners.Partners;
import kith.population.derivation.Population;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Undoes imports, and withdraws what an import held until somebody confirmed it.
@Service
public class ImportCorrections {

    private final ImportRunStore runs;
    private final ImportPipeline pipeline;
    private final OneAtATime oneAtATime;
    private final Partners partners;
    private final Grants grants;
    private final UndoImport undoImport;
    private final Withdrawals withdrawals;
    private final Population population;
    private final TransactionTemplate transaction;

    ImportCorrections(
            ImportRunStore runs,
            ImportPipeline pipeline,
            OneAtATime oneAtATime,
            Partners partners,
            Grants grants,
            UndoImport undoImport,
            Withdrawals withdrawals,
            Population population,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.pipeline = pipeline;
        this.oneAtATime = oneAtATime;
        this.partners = partners;
        this.grants = grants;
        this.undoImport = undoImport;
        this.withdrawals = withdrawals;
        this.population = population;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Undoes an import: what it brought is kept and no longer counts, and every record it changed is rebuilt.
    ///
    /// @return how many records were rebuilt
    /// @throws ImportRefused when the viewer may not undo imports, there is no such import, or it cannot be
    /// undone
    public int undo(Viewer viewer, RunId id) {
        TaskGrant<UndoRun> granted =
                grants.decide(viewer, IntakePermissions.UNDO).orElseThrow(ImportRefused::new);
        ImportRun run = runs.find(id)
                .orElseThrow(() -> new ImportRefused("There is no import with the number " + id.value() + "."));
        undoable(run);
        try (OneAtATime.Turn turn = oneAtATime.of(run.partner())) {
            if (!turn.isMine()) {
                throw new ImportRefused(
                        "An import from the same partner is running. Wait until it has finished, then try again.");
            }
            return transaction.execute(_ -> {
                Undoable undoable = undoable(runs.lock(id));
                grants.doing(granted, "taking back import " + id.value());
                int records = undoImport.undo(undoable);
                population.countCoverage();
                return records;
            });
        }
    }

    private static Undoable undoable(ImportRun run) {
        return switch (run) {
            case Undoable undoable -> undoable;
            case ImportRun.Running _ -> throw cannotBeUndone(run, "running.");
            case ImportRun.Undone _ -> throw cannotBeUndone(run, "undone.");
            case ImportRun.DryRunning _, ImportRun.DryFinished _, ImportRun.DryInterrupted _ ->
                throw cannotBeUndone(run, "a dry run, which kept nothing.");
        };
    }

    private static ImportRefused cannotBeUndone(ImportRun run, String because) {
        return new ImportRefused(
                "Import %d cannot be undone: it is %s".formatted(run.id().value(), because));
    }

    /// Checks that the viewer may bring records in, and so may confirm what was held.
    ///
    /// @throws ImportRefused when they may not
    public TaskGrant<ImportRecords> mayImport(Viewer viewer) {
        return grants.decide(viewer, IntakePermissions.IMPORT).orElseThrow(ImportRefused::new);
    }

    /// @throws ImportRefused when nothing of the import waits for somebody to confirm it
    public void mustBeConfirmable(RunId id) {
        if (withdrawals.held(id).filter(HeldWithdrawals::confirmable).isEmpty()) {
            throw new ImportRefused("Import %d has no withdrawals to confirm.".formatted(id.value()));
        }
    }

    /// Withdraws what the import held until somebody confirmed it.
    ///
    /// @return how many items were withdrawn; empty when it was told to stop before the end
    /// @throws ImportRefused when the viewer may not import, or nothing waits
    /// @throws ImportRunning when an import of the same partner is running
    public OptionalLong confirmWithdrawals(Viewer viewer, RunId id, WithdrawalWatch watch) {
        TaskGrant<ImportRecords> granted = mayImport(viewer);
        ImportRun run = runs.find(id)
                .orElseThrow(() -> new ImportRefused("There is no import with the number " + id.value() + "."));
        try (OneAtATime.Turn turn = oneAtATime.of(run.partner())) {
            if (!turn.isMine()) {
                throw new ImportRunning(
                        "An import from the same partner is running. Wait until it has finished, then try again.");
            }
            mustBeConfirmable(id);
            grants.doing(granted, "the withdrawals of import " + id.value());
            return withdraw(run, watch);
        }
    }

    /// What an import did not withdraw, if anything.
    @Transactional(readOnly = true)
    public Optional<HeldWithdrawals> heldWithdrawals(RunId run) {
        return withdrawals.held(run);
    }

    private OptionalLong withdraw(ImportRun run, WithdrawalWatch watch) {
        String code = partners.all().stream()
                .filter(partner -> partner.id().equals(run.partner()))
                .map(Partner::code)
                .findFirst()
                .orElseThrow();
        Feed feed = new Feed(code, code, null, Feed.Extract.FULL, null, null, List.of());
        ImportTask task = pipeline.task(
                run.id(),
                run.partner(),
                feed,
                Intake.Mode.KEEP_AND_WITHDRAW,
                run.request().totalBytes(),
                Progress.SILENT);
        task.progress().goOnFrom(run.tally());
        boolean whole = withdrawals.withdrawHeld(task, watch);
        population.countCoverage();
        return whole
                ? OptionalLong.of(
                        task.progress().tally().leftOut() - run.tally().leftOut())
                : OptionalLong.empty();
    }
}
