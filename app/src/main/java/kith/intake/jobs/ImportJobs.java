package kith.intake.jobs;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kith.access.Viewer;
import kith.access.workers.PractitionerRole;
import kith.engine.feeds.Feed;
import kith.engine.feeds.files.FileOpener;
import kith.intake.ImportLifecycle;
import kith.intake.Input;
import kith.intake.Intake;
import kith.intake.runs.Progress;
import kith.intake.spool.SpooledFiles;
import kith.kernel.JobId;
import kith.kernel.RunId;
import kith.kernel.jobs.ChildCommand;
import kith.kernel.jobs.CommandParameters;
import kith.kernel.jobs.JobControl;
import kith.kernel.jobs.JobKind;
import kith.kernel.jobs.JobWork;
import kith.kernel.jobs.Jobs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Imports that go on after the request that asked for them. Each runs `./kith import` in a process of its own.
///
/// An import that is killed is carried on: the feeds that the job has finished are left out, and the next one
/// goes on where it stopped.
@Service
public class ImportJobs implements JobWork<CommandParameters> {

    public static final JobKind<CommandParameters> IMPORT =
            new JobKind<>("import", "Import", CommandParameters.class, "import");

    private final Jobs jobs;
    private final JobRunStore store;
    private final ImportLifecycle lifecycle;
    private final ChildCommand command;
    private final SpooledFiles files;
    private final String memory;
    private final Clock clock;

    ImportJobs(
            Jobs jobs,
            JobRunStore store,
            ImportLifecycle lifecycle,
            ChildCommand command,
            SpooledFiles files,
            @Value("${kith.import-memory:512m}") String memory,
            Clock clock) {
        this.jobs = jobs;
        this.store = store;
        this.lifecycle = lifecycle;
        this.command = command;
        this.files = files;
        this.memory = memory;
        this.clock = clock;
    }

    /// What to import.
    ///
    /// @param partner the partner's code, empty where a feed.json says it
    /// @param kind what kind of partner it is, empty where a feed.json says it or it is known
    public record Wanted(Path path, String partner, String kind, Intake.Mode mode) {

        private List<String> arguments() {
            List<String> arguments = new ArrayList<>(List.of("import"));
            if (!partner.isEmpty()) {
                arguments.add("--partner=" + partner);
            }
            if (!kind.isEmpty()) {
                arguments.add("--kind=" + kind);
            }
            switch (mode) {
                case DRY -> arguments.add("--dry-run");
                case KEEP_AND_WITHDRAW -> arguments.add("--confirm-withdrawals");
                case KEEP -> {}
            }
            arguments.addAll(List.of("--", path.toAbsolutePath().toString()));
            return arguments;
        }
    }

    /// Asks for an import. The command checks again that the viewer may do it.
    @Transactional
    public JobId start(Viewer viewer, Wanted wanted) {
        PractitionerRole role = new PractitionerRole(viewer.role(), viewer.organisation(), viewer.team());
        JobId job = jobs.start(IMPORT, new CommandParameters(wanted.arguments(), role.key()), viewer.worker());
        files.keepFor(job, wanted.path());
        return job;
    }

    @Override
    public JobKind<CommandParameters> kind() {
        return IMPORT;
    }

    @Override
    public Result run(CommandParameters parameters, JobControl control) throws InterruptedException {
        Result result = command.run(parameters, List.of("-Xmx" + memory, "-XX:+UseParallelGC"), control);
        boolean over = !(result instanceof Result.Done || result instanceof Result.NotNow);
        if (over) {
            lifecycle.abandon(store.runs(control.job()), clock.instant());
        }
        return result;
    }

    @Override
    public List<ResultLink> results(JobId job) {
        return store.runs(job).stream()
                .map(run -> new ResultLink("Import " + run.value(), "/imports/" + run.value()))
                .toList();
    }

    /// The feeds that a job has yet to import.
    public List<Feed> remaining(JobId job, List<Feed> feeds) {
        return feeds.stream()
                .filter(feed -> !store.hasFinished(job, Input.of(feed.files()).print()))
                .toList();
    }

    /// Opens the files of a job: those that were uploaded are encrypted.
    public FileOpener opener() {
        return files;
    }

    /// The runs that a job made.
    public List<RunId> runs(JobId job) {
        return store.runs(job);
    }

    /// Remembers the runs of a job in the transaction in which they begin, beside telling another about their
    /// progress. So no run of a job is unknown to the server when the job's process ends.
    public Progress remembering(JobId job, Progress progress) {
        return new Progress() {
            @Override
            public void at(Step step) {
                progress.at(step);
            }

            @Override
            public void began(RunId run) {
                store.add(job, run);
                progress.began(run);
            }
        };
    }
}
