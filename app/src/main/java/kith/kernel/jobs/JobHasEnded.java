package kith.kernel.jobs;

import java.time.Instant;
import kith.kernel.JobId;
import kith.kernel.notify.FixedWords;
import kith.kernel.notify.Notification;
import kith.kernel.notify.Wording;

/// Tells the worker who asked for a job that it has ended.
record JobHasEnded(JobId job, End how, Instant at) implements Notification {

    private static final Wording WORDING = new Wording("job-ended", "Job {job} in Kith {how}", """
            Job {job} {how}. It ended on {at}.

            To see what came of it, sign in to Kith:
            {site}/jobs/{job}

            Kith sends this e-mail when a job ends. Do not reply to it.
            """);

    enum End implements FixedWords {
        DONE("is done"),
        FAILED("has failed"),
        CANCELLED("was cancelled");

        private final String words;

        End(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    static JobHasEnded of(JobEnded job) {
        return new JobHasEnded(job.job(), End.valueOf(job.ending().name()), job.at());
    }

    @Override
    public Wording wording() {
        return WORDING;
    }
}
