package kith.intake.web;

import java.util.Optional;
import kith.kernel.jobs.Job;
import kith.ui.Words;

/// Where the job stands that withdraws what an import held.
///
/// @param underway whether it waits or runs
/// @param href the page of the job, for whoever may see it
public record WithdrawalPart(String sentence, boolean underway, Optional<String> href) {

    static WithdrawalPart of(Job job, boolean mayConfirm) {
        return new WithdrawalPart(
                sentence(job),
                !(job instanceof Job.Ended),
                mayConfirm ? Optional.of("/jobs/" + job.id().value()) : Optional.empty());
    }

    private static String sentence(Job job) {
        return switch (job) {
            case Job.Waiting _ -> "The withdrawal is confirmed. It begins when the imports before it have ended.";
            case Job.Running running ->
                "The withdrawal is running: %d%% done."
                        .formatted(running.run().progress().percent());
            case Job.Stopping _ -> "The withdrawal is being cancelled.";
            case Job.Done done ->
                "The withdrawal ended on %s. %s".formatted(Words.moment(done.endedAt()), done.outcome());
            case Job.Failed failed ->
                "The withdrawal failed on %s. %s".formatted(Words.moment(failed.endedAt()), failed.outcome());
            case Job.Cancelled cancelled ->
                "The withdrawal was cancelled on %s.".formatted(Words.moment(cancelled.endedAt()));
        };
    }
}
