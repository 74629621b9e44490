package kith.kernel.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import kith.kernel.JobId;

/// What a job's work tells about its progress, and hears about whether to stop.
public final class JobControl {

    private static final Duration BETWEEN_HEARTBEATS = Duration.ofMillis(700);

    private final JobStore store;
    private final Job.Running job;
    private final BooleanSupplier shuttingDown;
    private final Clock clock;

    private Job.Progress progress;
    private Instant lastHeartbeat = Instant.EPOCH;
    private JobStore.HeartbeatAnswer answer = JobStore.HeartbeatAnswer.CARRY_ON;

    JobControl(JobStore store, Job.Running job, BooleanSupplier shuttingDown, Clock clock) {
        this.store = store;
        this.job = job;
        this.shuttingDown = shuttingDown;
        this.clock = clock;
        this.progress = job.run().progress();
    }

    public JobId job() {
        return job.id();
    }

    /// How far the work has got. It is cheap to say so often.
    public void report(int percent, String words) {
        progress = new Job.Progress(Math.clamp(percent, 0, 100), words);
        mayGoOn();
    }

    /// Whether to go on. Work asks at least every few seconds. It says no when somebody cancelled the job, when
    /// this server shuts down, and when another server has taken the job over.
    public boolean mayGoOn() {
        Instant now = clock.instant();
        if (Duration.between(lastHeartbeat, now).compareTo(BETWEEN_HEARTBEATS) >= 0) {
            lastHeartbeat = now;
            answer = store.heartbeat(job, progress, now);
        }
        return answer == JobStore.HeartbeatAnswer.CARRY_ON && !shuttingDown.getAsBoolean();
    }
}
