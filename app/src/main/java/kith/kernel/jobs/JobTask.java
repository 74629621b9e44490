package kith.kernel.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.kernel.JobId;
import kith.kernel.Servers;
import kith.kernel.jobs.JobWork.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Runs jobs on this server: takes one in hand, has its work done, and writes down what came of it.
///
/// db-scheduler gives each job to one server. When a server dies, db-scheduler notices its missing heartbeats and
/// gives the job to another.
@Configuration(proxyBeanMethods = false)
class JobTask {

    private static final Logger LOG = LoggerFactory.getLogger(JobTask.class);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(2);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JobStore store;
    private final JobSchedule schedule;
    private final Map<String, JobWork<?>> works;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Autowired
    JobTask(
            JobStore store,
            JobSchedule schedule,
            ObjectProvider<JobWork<?>> works,
            PlatformTransactionManager transactions,
            Clock clock) {
        this(store, schedule, works.stream().toList(), transactions, clock);
    }

    JobTask(
            JobStore store,
            JobSchedule schedule,
            List<JobWork<?>> works,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.schedule = schedule;
        this.works = works.stream().collect(Collectors.toMap(work -> work.kind().key(), Function.identity()));
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Bean
    Task<Void> runsJobs() {
        return Tasks.custom(JobSchedule.JOB).execute(this::run);
    }

    private CompletionHandler<Void> run(TaskInstance<Void> task, ExecutionContext context) {
        JobId id = new JobId(Long.parseLong(task.getId()));
        return switch (Objects.requireNonNull(transaction.execute(_ -> begin(id)))) {
            case Begun.Mine(Job.Running job) -> {
                JobControl control = new JobControl(store, job, context.getSchedulerState()::isShuttingDown, clock);
                Result result = work(job, control);
                yield Boolean.TRUE.equals(transaction.execute(_ -> end(job, result)))
                        ? new CompletionHandler.OnCompleteRemove<>()
                        : later();
            }
            case Begun.LaneBusy() -> later();
            case Begun.Over() -> new CompletionHandler.OnCompleteRemove<>();
        };
    }

    private CompletionHandler<Void> later() {
        Instant then = Instant.now().plus(TRY_AGAIN_AFTER);
        return (complete, operations) -> operations.reschedule(complete, then);
    }

    /// What came of taking a job in hand.
    private sealed interface Begun {
        record Mine(Job.Running job) implements Begun {}

        record LaneBusy() implements Begun {}

        record Over() implements Begun {}
    }

    private Begun begin(JobId id) {
        Optional<Job> found = store.find(id);
        if (found.isEmpty()) {
            return new Begun.Over();
        }
        store.lockLane(found.get().request().lane());
        Instant now = clock.instant();
        return switch (store.lock(id).orElseThrow()) {
            case Job.Waiting waiting ->
                store.laneIsFree(waiting.request().lane())
                        ? mine(waiting.begin(Servers.thisOne(), now))
                        : new Begun.LaneBusy();
            case Job.Running running -> mine(running.carryOn(Servers.thisOne(), now));
            case Job.Stopping stopping -> {
                save(stopping.stop(now));
                yield new Begun.Over();
            }
            case Job.Ended _ -> new Begun.Over();
        };
    }

    private Begun mine(Job.Running job) {
        store.save(job);
        return new Begun.Mine(job);
    }

    private Result work(Job.Running job, JobControl control) {
        JobWork<?> work = works.get(job.request().kind());
        if (work == null) {
            return new Result.Failed("This version of Kith does not know jobs of this kind");
        }
        try {
            return run(work, job, control);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Result.Stopped();
        } catch (RuntimeException e) {
            LOG.error("{} ({}) failed", job.id(), job.request().kind(), e);
            return new Result.Failed("An error stopped it. The server's log has the details");
        }
    }

    private static <P extends Record> Result run(JobWork<P> work, Job.Running job, JobControl control)
            throws InterruptedException {
        return work.run(JSON.readValue(job.request().parameters(), work.kind().parameters()), control);
    }

    /// @return whether this server has nothing more to do with the job
    private boolean end(Job.Running mine, Result result) {
        Instant now = clock.instant();
        return switch (store.lock(mine.id()).orElse(null)) {
            case Job.InHand job
            when job.run().attempt() == mine.run().attempt() -> {
                Job next = next(job, result, now);
                save(next);
                yield next instanceof Job.Ended;
            }
            case null, default -> true;
        };
    }

    private static Job next(Job.InHand job, Result result, Instant now) {
        return switch (result) {
            case Result.Done(var outcome) -> job.finish(outcome, now);
            case Result.Failed(var outcome) -> job.fail(outcome, now);
            case Result.Stopped(), Result.NotNow() ->
                switch (job) {
                    case Job.Running running -> running.putOff();
                    case Job.Stopping stopping -> stopping.stop(now);
                };
        };
    }

    private void save(Job job) {
        store.save(job);
        schedule.ended(job);
    }
}
