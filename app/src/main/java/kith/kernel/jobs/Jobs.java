package kith.kernel.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kith.kernel.JobId;
import kith.kernel.WorkerId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Starts jobs, cancels them and says where they stand.
///
/// A command may start and watch jobs. Only a server runs them.
@Service
public class Jobs {

    /// A job that was not touched for so long has lost its server.
    static final Duration SILENT_FOR = Duration.ofMinutes(2);

    private static final Duration FAILURES_CONCERN_FOR = Duration.ofDays(7);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JobStore store;
    private final JobSchedule schedule;
    private final Clock clock;

    Jobs(JobStore store, JobSchedule schedule, Clock clock) {
        this.store = store;
        this.schedule = schedule;
        this.clock = clock;
    }

    /// Asks for a job, in the transaction that is open: where that is rolled back, there is no job.
    @Transactional(propagation = Propagation.MANDATORY)
    public <P extends Record> JobId start(JobKind<P> kind, P parameters, WorkerId by) {
        Job.Waiting job = store.add(kind, JSON.writeValueAsString(parameters), by, clock.instant());
        schedule.at(job.id(), job.request().at());
        return job.id();
    }

    /// Cancels a job. One that has ended already stays as it is; cancelling twice is cancelling once.
    @Transactional
    public Optional<Job> cancel(JobId id, WorkerId by) {
        return store.lock(id).map(job -> {
            Job next = switch (job) {
                case Job.Waiting waiting -> waiting.cancel(by, clock.instant());
                case Job.Running running -> running.cancel(by, clock.instant());
                case Job.Stopping _, Job.Ended _ -> job;
            };
            if (!next.equals(job)) {
                store.save(next);
                schedule.ended(next);
            }
            return next;
        });
    }

    @Transactional(readOnly = true)
    public Optional<Job> find(JobId id) {
        return store.find(id);
    }

    /// What a job was asked to do.
    public <P extends Record> P parameters(JobKind<P> kind, Job job) {
        return JSON.readValue(job.request().parameters(), kind.parameters());
    }

    /// The latest jobs, newest first.
    @Transactional(readOnly = true)
    public List<Job> latest(int most) {
        return store.latest(most);
    }

    /// Jobs that failed within the last week, newest first.
    @Transactional(readOnly = true)
    public List<Job> failedLately() {
        return store.failedSince(clock.instant().minus(FAILURES_CONCERN_FOR));
    }

    /// Jobs that have not ended and that no server works on.
    @Transactional(readOnly = true)
    public List<Job> withoutOwner() {
        return store.withoutOwner(clock.instant().minus(SILENT_FOR));
    }
}
