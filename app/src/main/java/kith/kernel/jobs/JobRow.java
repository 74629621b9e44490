package kith.kernel.jobs;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import kith.kernel.JobId;
import kith.kernel.WorkerId;
import org.jspecify.annotations.Nullable;

/// One row of `kernel.job`.
record JobRow(
        JobId id,
        String kind,
        String lane,
        String parameters,
        WorkerId requestedBy,
        Instant requestedAt,
        String state,
        int attempts,
        @Nullable String owner,
        @Nullable Instant startedAt,
        @Nullable Instant heartbeatAt,
        int progressPercent,
        String progress,
        @Nullable Long cancelRequestedBy,
        @Nullable Instant cancelRequestedAt,
        @Nullable Instant endedAt,
        @Nullable String outcome) {

    static JobRow of(Job job) {
        return switch (job) {
            case Job.Waiting(var request, var attempts) -> waiting(request, attempts);
            case Job.Running running -> inHand("running", running, null);
            case Job.Stopping stopping -> inHand("stopping", stopping, stopping.cancellation());
            case Job.Done done ->
                inHand("done", done.inHand(), cancellation(done.inHand())).ended(done);
            case Job.Failed failed ->
                inHand("failed", failed.inHand(), cancellation(failed.inHand())).ended(failed);
            case Job.Cancelled(Job.Waiting before, var cancellation, Instant _) ->
                waiting(before.request(), before.attempts())
                        .in("cancelled", cancellation)
                        .ended((Job.Ended) job);
            case Job.Cancelled(Job.Running before, var cancellation, Instant _) ->
                inHand("cancelled", before, cancellation).ended((Job.Ended) job);
        };
    }

    private static Job.@Nullable Cancellation cancellation(Job.InHand job) {
        return job instanceof Job.Stopping stopping ? stopping.cancellation() : null;
    }

    private static JobRow waiting(Job.Request request, int attempts) {
        return new JobRow(
                request.id(),
                request.kind(),
                request.lane(),
                request.parameters(),
                request.by(),
                request.at(),
                "waiting",
                attempts,
                null,
                null,
                null,
                0,
                "",
                null,
                null,
                null,
                null);
    }

    private static JobRow inHand(String state, Job.InHand job, Job.@Nullable Cancellation cancellation) {
        Job.Request request = job.request();
        Job.Run run = job.run();
        return new JobRow(
                request.id(),
                request.kind(),
                request.lane(),
                request.parameters(),
                request.by(),
                request.at(),
                state,
                run.attempt(),
                run.owner(),
                run.startedAt(),
                run.heartbeatAt(),
                run.progress().percent(),
                run.progress().words(),
                cancellation == null ? null : cancellation.by().value(),
                cancellation == null ? null : cancellation.at(),
                null,
                null);
    }

    private JobRow in(String next, Job.Cancellation cancellation) {
        return new JobRow(
                id,
                kind,
                lane,
                parameters,
                requestedBy,
                requestedAt,
                next,
                attempts,
                owner,
                startedAt,
                heartbeatAt,
                progressPercent,
                progress,
                cancellation.by().value(),
                cancellation.at(),
                endedAt,
                outcome);
    }

    private JobRow ended(Job.Ended job) {
        return new JobRow(
                id,
                kind,
                lane,
                parameters,
                requestedBy,
                requestedAt,
                state,
                attempts,
                owner,
                startedAt,
                heartbeatAt,
                progressPercent,
                progress,
                cancelRequestedBy,
                cancelRequestedAt,
                job.endedAt(),
                job.outcome());
    }

    Job toJob() {
        return switch (state) {
            case "waiting" -> new Job.Waiting(request(), attempts);
            case "running" -> running();
            case "stopping" -> new Job.Stopping(running(), cancellation());
            case "done" -> new Job.Done(inHand(), requireNonNull(outcome), requireNonNull(endedAt));
            case "failed" -> new Job.Failed(inHand(), requireNonNull(outcome), requireNonNull(endedAt));
            case "cancelled" ->
                new Job.Cancelled(
                        owner == null ? new Job.Waiting(request(), attempts) : running(),
                        cancellation(),
                        requireNonNull(endedAt));
            default -> throw new IllegalStateException("%s is in unknown state %s".formatted(id, state));
        };
    }

    private Job.InHand inHand() {
        return cancelRequestedAt == null ? running() : new Job.Stopping(running(), cancellation());
    }

    private Job.Running running() {
        return new Job.Running(
                request(),
                new Job.Run(
                        requireNonNull(owner),
                        attempts,
                        requireNonNull(startedAt),
                        requireNonNull(heartbeatAt),
                        new Job.Progress(progressPercent, progress)));
    }

    private Job.Cancellation cancellation() {
        return new Job.Cancellation(new WorkerId(requireNonNull(cancelRequestedBy)), requireNonNull(cancelRequestedAt));
    }

    private Job.Request request() {
        return new Job.Request(id, kind, lane, parameters, requestedBy, requestedAt);
    }
}
