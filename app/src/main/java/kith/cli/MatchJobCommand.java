package kith.cli;

import java.time.Instant;
import java.util.Optional;
import kith.access.Grants;
import kith.access.Viewer;
import kith.access.workers.Workers;
import kith.cli.application.Application;
import kith.cli.terminal.Ending;
import kith.cli.terminal.Terminal;
import kith.kernel.jobs.ChildLine;
import kith.kernel.jobs.Job;
import kith.kernel.jobs.Jobs;
import kith.people.linkage.MatchJobs;
import kith.people.linkage.Matcher.Outcome;
import kith.people.quality.LinkageQuality;
import kith.people.quality.LinkageQualityReport;
import kith.people.quality.QualityPermissions;

/// A full match as a server's job. A match that was completed before the server was killed is not done again.
record MatchJobCommand(ServerJob job, Terminal terminal) {

    int run(Optional<TruthFile> truth) {
        try (Application application = Application.forCommand()) {
            Viewer viewer = job.viewer(application, MatchJobs.MATCH);
            Matching matching = Matching.in(application, viewer, terminal);
            Optional<LinkageQualityReport> completed = completed(application);
            if (completed.isPresent()) {
                if (completed.get().figures().isEmpty()) {
                    matching.measure(truth);
                }
                job.say(new ChildLine.Done("All records were linked again"));
                return Ending.DONE.status();
            }
            Matching.Done done = matching.everybody(truth);
            boolean matched = done.outcome() instanceof Outcome.Matched;
            job.say(matched ? new ChildLine.Done(done.words()) : new ChildLine.Failed(done.words()));
            return (matched ? Ending.DONE : Ending.REJECTED_OR_NOT_FOUND).status();
        }
    }

    /// The match of this job, where the job was begun before and its match came in force. A match that is younger
    /// than the job's first attempt is its own.
    private Optional<LinkageQualityReport> completed(Application application) {
        Optional<Instant> started = application
                .get(Jobs.class)
                .find(job.id())
                .flatMap(found ->
                        found instanceof Job.InHand inHand && inHand.run().attempt() > 1
                                ? Optional.of(inHand.run().startedAt())
                                : Optional.empty());
        return started.flatMap(
                since -> latest(application).filter(report -> report.at().isAfter(since)));
    }

    private static Optional<LinkageQualityReport> latest(Application application) {
        return application
                .get(LinkageQuality.class)
                .latest(application
                        .get(Grants.class)
                        .decide(Workers.operator(), QualityPermissions.QUALITY)
                        .orRefuse());
    }
}
