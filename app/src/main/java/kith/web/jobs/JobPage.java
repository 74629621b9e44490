package kith.web.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kith.kernel.WorkerId;
import kith.kernel.jobs.Job;
import kith.ui.Entry;
import kith.ui.Link;
import kith.ui.Tag;
import kith.ui.Words;

/// One job: how far it has got, who asked for it and what came of it.
///
/// @param refresh after how many seconds the page loads again; 0 once the job has ended
/// @param results pages that show what it brought about
public record JobPage(
        String heading,
        String path,
        Tag state,
        Optional<Job.Progress> progress,
        List<Entry> about,
        List<Link> results,
        boolean mayCancel,
        int refresh) {

    public JobPage {
        about = List.copyOf(about);
        results = List.copyOf(results);
    }

    static JobPage of(Job job, String kind, Function<WorkerId, String> workers, List<Link> results, boolean mayCancel) {
        return new JobPage(
                "%s, job %d".formatted(kind, job.id().value()),
                JobWords.href(job),
                JobWords.tag(job),
                job instanceof Job.InHand inHand ? Optional.of(inHand.run().progress()) : Optional.empty(),
                about(job, workers),
                results,
                mayCancel && job instanceof Job.Open,
                job instanceof Job.Ended ? 0 : JobsPage.REFRESH_AFTER);
    }

    private static List<Entry> about(Job job, Function<WorkerId, String> workers) {
        List<Entry> about = new ArrayList<>();
        about.add(Entry.of(
                "Asked for",
                workers.apply(job.request().by()),
                Words.moment(job.request().at())));
        run(job).ifPresent(run -> {
            about.add(Entry.of("Began", Words.moment(run.startedAt())));
            if (run.attempt() > 1) {
                about.add(Entry.of("Carried on", Words.count(run.attempt() - 1L, "time", "times")));
            }
        });
        cancellation(job)
                .ifPresent(by -> about.add(Entry.of("Cancelled by", workers.apply(by.by()), Words.moment(by.at()))));
        if (job instanceof Job.Ended ended) {
            about.add(Entry.of("Ended", Words.moment(ended.endedAt())));
            about.add(Entry.of("Outcome", ended.outcome()));
        }
        return about;
    }

    private static Optional<Job.Run> run(Job job) {
        return switch (job) {
            case Job.Waiting _ -> Optional.empty();
            case Job.InHand inHand -> Optional.of(inHand.run());
            case Job.Done done -> Optional.of(done.inHand().run());
            case Job.Failed failed -> Optional.of(failed.inHand().run());
            case Job.Cancelled cancelled -> run(cancelled.open());
        };
    }

    private static Optional<Job.Cancellation> cancellation(Job job) {
        return switch (job) {
            case Job.Waiting _, Job.Running _ -> Optional.empty();
            case Job.Stopping stopping -> Optional.of(stopping.cancellation());
            case Job.Done done -> cancellation(done.inHand());
            case Job.Failed failed -> cancellation(failed.inHand());
            case Job.Cancelled cancelled -> Optional.of(cancelled.cancellation());
        };
    }
}
