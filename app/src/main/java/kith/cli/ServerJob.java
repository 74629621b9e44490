package kith.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import kith.access.Viewer;
import kith.access.workers.PractitionerRole;
import kith.access.workers.WorkingRoles;
import kith.cli.application.Application;
import kith.cli.terminal.Ending;
import kith.cli.terminal.Terminal;
import kith.cli.terminal.Trouble;
import kith.kernel.JobId;
import kith.kernel.jobs.ChildCommand;
import kith.kernel.jobs.ChildLine;
import kith.kernel.jobs.CommandParameters;
import kith.kernel.jobs.Job;
import kith.kernel.jobs.JobKind;
import kith.kernel.jobs.Jobs;

/// The job that a server runs this command for. The command tells the server about its progress and its
/// outcome, works for the worker who asked for the job, and ends when the server closes the pipe between them
/// or is gone.
final class ServerJob {

    private static final Duration BETWEEN_LINES = Duration.ofMillis(300);

    private final JobId id;
    private final PrintStream out;
    private long lastLineAt = Long.MIN_VALUE;

    private ServerJob(JobId id, PrintStream out) {
        this.id = id;
        this.out = out;
    }

    /// The job, where a server runs this command.
    static Optional<ServerJob> find(Terminal terminal) {
        return Optional.ofNullable(Long.getLong(ChildCommand.JOB_PROPERTY))
                .map(id -> new ServerJob(new JobId(id), terminal.out()));
    }

    /// Ends this process as soon as the pipe from the server closes.
    static void endWithTheServer() {
        if (Long.getLong(ChildCommand.JOB_PROPERTY) != null) {
            Thread.ofPlatform().daemon().name("server-watch").start(() -> {
                waitForTheEndOf(System.in);
                System.exit(Ending.COULD_NOT_RUN.status());
            });
        }
    }

    private static void waitForTheEndOf(InputStream pipe) {
        try {
            pipe.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // A broken pipe is a pipe that has ended.
            return;
        }
    }

    JobId id() {
        return id;
    }

    /// The worker who asked for the job, in the role in which they asked.
    Viewer viewer(Application application, JobKind<CommandParameters> kind) {
        Jobs jobs = application.get(Jobs.class);
        Job job = jobs.find(id).orElseThrow(() -> new Trouble.CannotRun("There is no such job"));
        return PractitionerRole.parse(jobs.parameters(kind, job).role())
                .flatMap(role ->
                        application.get(WorkingRoles.class).viewer(job.request().by(), role))
                .orElseThrow(() -> new Trouble.CannotRun("The worker who asked for this can no longer sign in."));
    }

    /// Says how far it has got, unless it was said a moment ago.
    synchronized void report(int percent, String words) {
        long now = System.nanoTime();
        if (lastLineAt == Long.MIN_VALUE || now - lastLineAt >= BETWEEN_LINES.toNanos()) {
            lastLineAt = now;
            say(new ChildLine.Progress(Math.clamp(percent, 0, 100), words));
        }
    }

    synchronized void say(ChildLine line) {
        out.println(line.line());
        out.flush();
    }
}
