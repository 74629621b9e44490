package kith.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kith.access.Viewer;
import kith.cli.application.Application;
import kith.cli.terminal.Ending;
import kith.cli.terminal.Terminal;
import kith.engine.feeds.Feed;
import kith.engine.feeds.files.FeedProblem;
import kith.engine.feeds.files.FileOpener;
import kith.intake.ImportCorrections;
import kith.intake.ImportRefused;
import kith.intake.ImportRunning;
import kith.intake.Intake;
import kith.intake.jobs.ImportJobs;
import kith.intake.runs.HeldWithdrawals;
import kith.intake.runs.Tally;
import kith.kernel.jobs.ChildLine;

/// An import as a server's job: the feeds that the job has not imported yet, for the worker who asked for it.
record ImportJobCommand(ServerJob job, Terminal terminal) {

    /// @param read reads what is to be imported: files that were uploaded are encrypted
    int run(Function<FileOpener, List<Feed>> read, Intake.Mode mode) {
        try (Application application = Application.forCommand()) {
            ImportJobs jobs = application.get(ImportJobs.class);
            List<Feed> feeds = feeds(read, jobs.opener());
            Intake intake = application.get(Intake.class);
            ImportCorrections corrections = application.get(ImportCorrections.class);
            Viewer viewer = job.viewer(application, ImportJobs.IMPORT);
            List<Feed> remaining = jobs.remaining(job.id(), feeds);
            if (!remaining.isEmpty()) {
                new Imports(application, viewer, progress -> jobs.remembering(job.id(), progress), terminal)
                        .takeAll(remaining, mode, (_, _) -> {});
            }
            Tally all = jobs.runs(job.id()).stream()
                    .map(intake::find)
                    .flatMap(Optional::stream)
                    .map(run -> run.tally())
                    .reduce(Tally.NOTHING, Tally::plus);
            long waiting = jobs.runs(job.id()).stream()
                    .map(corrections::heldWithdrawals)
                    .flatMap(Optional::stream)
                    .mapToLong(HeldWithdrawals::items)
                    .sum();
            job.say(new ChildLine.Done(words(feeds.size(), all, waiting)));
            return (all.hasProblems() || waiting > 0 ? Ending.REJECTED_OR_NOT_FOUND : Ending.DONE).status();
        } catch (ImportRunning busy) {
            job.say(new ChildLine.NotNow());
            return Ending.REJECTED_OR_NOT_FOUND.status();
        } catch (ImportRefused | FeedProblem refused) {
            job.say(new ChildLine.Failed(String.valueOf(refused.getMessage())));
            return Ending.REJECTED_OR_NOT_FOUND.status();
        }
    }

    /// A feed that cannot be read is told without its path, which says where the server keeps files.
    private static List<Feed> feeds(Function<FileOpener, List<Feed>> read, FileOpener opener) {
        try {
            return read.apply(opener);
        } catch (FeedProblem problem) {
            throw new FeedProblem("The files to import could not be read", problem);
        }
    }

    private static String words(int feeds, Tally tally, long waiting) {
        String withdrawals = waiting == 0 ? "" : ", %,d not withdrawn".formatted(waiting);
        return "%s: %,d read, %,d new, %,d changed, %,d unchanged, %,d rejected, %,d held%s"
                .formatted(
                        feeds == 1 ? "1 feed" : "%,d feeds".formatted(feeds),
                        tally.read(),
                        tally.stored(),
                        tally.changed(),
                        tally.unchanged(),
                        tally.rejected(),
                        tally.held(),
                        withdrawals);
    }
}
