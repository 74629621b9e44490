package kith.kernel.jobs;

import java.time.Instant;
import kith.kernel.JobId;
import kith.kernel.WorkerId;

/// Work that goes on after the request that asked for it.
///
/// A job has one owner: the server that runs it. Where that server is stopped or killed, another one (or the
/// same, once it is back) becomes the owner and carries the job on.
///
/// ```text
/// Waiting ─ begin ─▶ Running ─ finish ──▶ Done
///    │  ◀─ putOff ──────┤├───── fail ────▶ Failed
///    │                  └ cancel ▶ Stopping ─ stop ─▶ Cancelled
///    └────────────── cancel ────────────────────────▶ Cancelled
/// ```
public sealed interface Job {

    Request request();

    default JobId id() {
        return request().id();
    }

    /// A job that can still be cancelled.
    sealed interface Open extends Job {}

    /// A job that a server has in hand.
    sealed interface InHand extends Job {

        Run run();

        default Done finish(String outcome, Instant now) {
            return new Done(this, outcome, now);
        }

        default Failed fail(String outcome, Instant now) {
            return new Failed(this, outcome, now);
        }
    }

    /// A job that has ended.
    sealed interface Ended extends Job {

        Instant endedAt();

        String outcome();
    }

    /// Nobody has it in hand.
    ///
    /// @param attempts how often a server has begun it before
    record Waiting(Request request, int attempts) implements Open {

        public Running begin(String owner, Instant now) {
            return new Running(request, new Run(owner, attempts + 1, now, now, Progress.NONE));
        }

        public Cancelled cancel(WorkerId by, Instant now) {
            return new Cancelled(this, new Cancellation(by, now), now);
        }
    }

    /// A server works on it.
    record Running(Request request, Run run) implements Open, InHand {

        /// Another server takes it over, or the same one after a restart.
        public Running carryOn(String owner, Instant now) {
            return new Running(request, run.carriedOn(owner, now));
        }

        public Stopping cancel(WorkerId by, Instant now) {
            return new Stopping(this, new Cancellation(by, now));
        }

        /// The server gives it back: it shuts down, or the work cannot be done just now.
        public Waiting putOff() {
            return new Waiting(request, run.attempt());
        }
    }

    /// Somebody cancelled it, and the server that works on it has yet to stop.
    record Stopping(Running running, Cancellation cancellation) implements InHand {

        public Cancelled stop(Instant now) {
            return new Cancelled(running, cancellation, now);
        }

        @Override
        public Request request() {
            return running.request();
        }

        @Override
        public Run run() {
            return running.run();
        }
    }

    record Done(InHand inHand, String outcome, Instant endedAt) implements Ended {

        @Override
        public Request request() {
            return inHand.request();
        }
    }

    record Failed(InHand inHand, String outcome, Instant endedAt) implements Ended {

        @Override
        public Request request() {
            return inHand.request();
        }
    }

    /// Stopped because somebody cancelled it.
    record Cancelled(Open open, Cancellation cancellation, Instant endedAt) implements Ended {

        @Override
        public Request request() {
            return open.request();
        }

        @Override
        public String outcome() {
            return "Cancelled";
        }
    }

    /// What is true of a job from the start.
    ///
    /// @param kind the key of its kind
    /// @param lane of the jobs in one lane, one runs at a time
    /// @param parameters what it needs to know, as JSON; no personal data
    record Request(JobId id, String kind, String lane, String parameters, WorkerId by, Instant at) {}

    /// A server's work on a job.
    ///
    /// @param owner the server
    /// @param attempt which attempt this is; a server that lost the job to another notices by it
    /// @param startedAt when the first attempt began
    /// @param heartbeatAt when the server last showed that it still works on the job
    record Run(String owner, int attempt, Instant startedAt, Instant heartbeatAt, Progress progress) {

        Run carriedOn(String next, Instant now) {
            return new Run(next, attempt + 1, startedAt, now, progress);
        }
    }

    /// How far a job has got.
    ///
    /// @param words what it is doing; no personal data
    record Progress(int percent, String words) {

        static final Progress NONE = new Progress(0, "");

        public Progress {
            if (percent < 0 || percent > 100) {
                throw new IllegalArgumentException(percent + " is not a percentage");
            }
        }
    }

    /// Who cancelled a job, and when.
    record Cancellation(WorkerId by, Instant at) {}
}
