package kith.kernel.jobs;

import java.time.Instant;
import kith.kernel.JobId;
import kith.kernel.WorkerId;

/// A job has ended. It is published in the transaction that ends the job.
public record JobEnded(JobId job, String kind, WorkerId requestedBy, Ending ending, Instant at) {

    public enum Ending {
        DONE,
        FAILED,
        CANCELLED
    }

    static JobEnded of(Job.Ended job) {
        Ending ending = switch (job) {
            case Job.Done _ -> Ending.DONE;
            case Job.Failed _ -> Ending.FAILED;
            case Job.Cancelled _ -> Ending.CANCELLED;
        };
        return new JobEnded(job.id(), job.request().kind(), job.request().by(), ending, job.endedAt());
    }
}
