package kith.intake.jobs;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.access.workers.PractitionerRole;
import kith.access.workers.WorkingRoles;
import kith.intake.ImportCorrections;
import kith.intake.ImportLifecycle;
import kith.intake.ImportRefused;
import kith.intake.ImportRunning;
import kith.intake.IntakePermissions.ImportRecords;
import kith.kernel.JobId;
import kith.kernel.RunId;
import kith.kernel.jobs.Job;
import kith.kernel.jobs.JobControl;
import kith.kernel.jobs.JobKind;
import kith.kernel.jobs.JobWork;
import kith.kernel.jobs.Jobs;
import kith.ui.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Withdraws what an import held, after somebody has confirmed it, in its turn among the imports.
///
/// Each batch is withdrawn in a transaction of its own and is then held no more. So a job that is killed goes on with
/// the rest.
@Service
public class WithdrawalJobs implements JobWork<WithdrawalJobs.Parameters> {

    public static final JobKind<Parameters> WITHDRAW =
            new JobKind<>("withdraw", "Withdrawals of an import", Parameters.class, ImportJobs.IMPORT.lane());

    private final Jobs jobs;
    private final WithdrawalJobStore store;
    private final ImportCorrections corrections;
    private final ImportLifecycle lifecycle;
    private final WorkingRoles roles;
    private final Grants grants;
    private final TransactionTemplate transaction;

    WithdrawalJobs(
            Jobs jobs,
            WithdrawalJobStore store,
            ImportCorrections corrections,
            ImportLifecycle lifecycle,
            WorkingRoles roles,
            Grants grants,
            PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.store = store;
        this.corrections = corrections;
        this.lifecycle = lifecycle;
        this.roles = roles;
        this.grants = grants;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param run the import
    /// @param role the role in which the worker confirmed it
    public record Parameters(long run, String role) {}

    /// Confirms what an import held. Confirming twice is confirming once.
    ///
    /// @throws ImportRefused when the viewer may not import, there is no such import, or nothing waits
    public JobId confirm(Viewer viewer, RunId run) {
        TaskGrant<ImportRecords> granted = corrections.mayImport(viewer);
        return transaction.execute(_ -> {
            lifecycle.lock(run);
            return latest(run)
                    .filter(job -> !(job instanceof Job.Ended))
                    .map(Job::id)
                    .orElseGet(() -> start(granted, run));
        });
    }

    private JobId start(TaskGrant<ImportRecords> granted, RunId run) {
        corrections.mustBeConfirmable(run);
        Viewer viewer = granted.viewer();
        PractitionerRole role = new PractitionerRole(viewer.role(), viewer.organisation(), viewer.team());
        JobId job = jobs.start(WITHDRAW, new Parameters(run.value(), role.key()), viewer.worker());
        store.add(job, run);
        grants.doing(granted, "confirming the withdrawals of import %d, job %d".formatted(run.value(), job.value()));
        return job;
    }

    /// The job that was asked for last.
    @Transactional(readOnly = true)
    public Optional<Job> latest(RunId run) {
        return store.latest(run).flatMap(jobs::find);
    }

    @Override
    public JobKind<Parameters> kind() {
        return WITHDRAW;
    }

    @Override
    public Result run(Parameters parameters, JobControl control) {
        RunId run = new RunId(parameters.run());
        if (corrections.heldWithdrawals(run).isEmpty()) {
            return new Result.Done("Nothing of import %d is held any more.".formatted(run.value()));
        }
        Optional<Viewer> viewer = viewer(parameters, control.job());
        if (viewer.isEmpty()) {
            return new Result.Failed("The worker who confirmed this can no longer sign in.");
        }
        try {
            OptionalLong withdrawn = corrections.confirmWithdrawals(viewer.get(), run, (done, all) -> {
                control.report((int) (100 * done / Math.max(1, all)), "Withdrawing items");
                return control.mayGoOn();
            });
            return withdrawn.isPresent()
                    ? new Result.Done("%s of import %d withdrawn."
                            .formatted(Words.count(withdrawn.getAsLong(), "item", "items"), run.value()))
                    : new Result.Stopped();
        } catch (ImportRunning busy) {
            return new Result.NotNow();
        } catch (ImportRefused refused) {
            return new Result.Failed(String.valueOf(refused.getMessage()));
        }
    }

    private Optional<Viewer> viewer(Parameters parameters, JobId id) {
        return jobs.find(id)
                .flatMap(job -> PractitionerRole.parse(parameters.role())
                        .flatMap(role -> roles.viewer(job.request().by(), role)));
    }

    @Override
    public List<ResultLink> results(JobId job) {
        return store.run(job).stream()
                .map(run -> new ResultLink("Import " + run.value(), "/imports/" + run.value()))
                .toList();
    }
}
