package kith.kernel.jobs;

import static kith.kernel.jobs.JobTest.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import kith.kernel.JobId;
import kith.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/// Jobs on real schedulers, as several servers would run them.
class RunningJobsTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh("running_jobs");
    private static final Duration SOON = Duration.ofSeconds(20);

    record Count(int to) {}

    private static final JobKind<Count> COUNTING = new JobKind<>("counting", "Counting", Count.class, "counting");

    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    private final JobStore store = new JobStore(DATABASE.client());
    private final List<Object> events = Collections.synchronizedList(new ArrayList<>());
    private final JobSchedule schedule = new JobSchedule(DATABASE.dataSource(), events::add);
    private final Jobs jobs = new Jobs(store, schedule, clock);
    private final List<Scheduler> servers = new ArrayList<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();

    @BeforeEach
    void no_jobs() {
        DATABASE.client().sql("truncate kernel.job, kernel.scheduled_task").update();
    }

    @AfterEach
    void stop() {
        servers.forEach(Scheduler::stop);
    }

    @Test
    void a_job_that_was_asked_for_is_run_once_by_one_of_several_servers() {
        server("one");
        server("two");
        List<JobId> asked = List.of(ask(3), ask(3), ask(3), ask(3));

        await().atMost(SOON).until(() -> asked.stream().allMatch(this::hasEnded));

        assertThat(asked)
                .allSatisfy(id -> assertThat(jobs.find(id).orElseThrow())
                        .isInstanceOfSatisfying(Job.Done.class, done -> {
                            assertThat(done.outcome()).isEqualTo("Counted to 3");
                            assertThat(done.inHand().run().attempt()).isEqualTo(1);
                        }));
        assertThat(mostAtOnce).as("jobs of one lane at a time").hasValue(1);
        assertThat(events)
                .hasSize(4)
                .allSatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                JobEnded.class,
                                ended -> assertThat(ended.ending()).isEqualTo(JobEnded.Ending.DONE)));
    }

    @Test
    void a_job_whose_transaction_is_rolled_back_was_never_asked_for() {
        DATABASE.transaction().executeWithoutResult(status -> {
            jobs.start(COUNTING, new Count(1), ADA);
            status.setRollbackOnly();
        });

        assertThat(jobs.latest(5)).isEmpty();
        assertThat(DATABASE.client()
                        .sql("select count(*) from kernel.scheduled_task")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_job_that_runs_can_be_cancelled() {
        server("one");
        JobId id = ask(1_000_000);
        await().atMost(SOON)
                .until(() -> jobs.find(id).orElseThrow() instanceof Job.Running running
                        && running.run().progress().words().startsWith("at "));

        Job cancelled = cancel(id);

        assertThat(cancelled).isInstanceOf(Job.Stopping.class);
        await().atMost(SOON).until(() -> hasEnded(id));
        assertThat(jobs.find(id).orElseThrow()).isInstanceOf(Job.Cancelled.class);
        assertThat(cancel(id)).isInstanceOf(Job.Cancelled.class);
    }

    @Test
    void a_job_that_waits_can_be_cancelled_and_never_begins() {
        JobId id = ask(1);

        assertThat(cancel(id)).isInstanceOf(Job.Cancelled.class);

        server("one");
        await().atMost(SOON).until(this::nothingIsScheduled);
        assertThat(begun).hasValue(0);
    }

    @Test
    void a_server_that_shuts_down_gives_its_job_to_another() {
        Scheduler one = server("one");
        JobId id = ask(1_000_000);
        await().atMost(SOON).until(() -> begun.get() == 1);

        one.stop();
        assertThat(jobs.find(id).orElseThrow()).isInstanceOf(Job.Waiting.class);

        server("two");
        await().atMost(SOON).until(() -> begun.get() == 2);
        cancel(id);
        await().atMost(SOON).until(() -> hasEnded(id));
    }

    @Test
    void a_job_whose_server_died_is_carried_on_by_another_and_the_dead_one_can_change_nothing() {
        JobId id = ask(3);
        Job.Running dead = ((Job.Waiting) jobs.find(id).orElseThrow()).begin("dead", clock.instant());
        store.save(dead);
        DATABASE.client().sql("""
                update kernel.scheduled_task
                   set picked = true, picked_by = 'dead', last_heartbeat = now() - interval '1 hour'
                """).update();

        server("two");
        await().atMost(SOON).until(() -> hasEnded(id));

        assertThat(jobs.find(id).orElseThrow())
                .isInstanceOfSatisfying(
                        Job.Done.class,
                        done -> assertThat(done.inHand().run().attempt()).isEqualTo(2));
        assertThat(store.heartbeat(dead, Job.Progress.NONE, clock.instant()))
                .isEqualTo(JobStore.HeartbeatAnswer.NOT_YOURS);
    }

    @Test
    void a_job_that_ends_in_an_error_failed_and_says_nothing_that_the_error_says() {
        server("one");
        JobId id = ask(-1);

        await().atMost(SOON).until(() -> hasEnded(id));

        assertThat(jobs.find(id).orElseThrow())
                .isInstanceOfSatisfying(
                        Job.Failed.class,
                        failed -> assertThat(failed.outcome())
                                .isEqualTo("An error stopped it. The server's log has the details"));
        assertThat(jobs.failedLately()).hasSize(1);
    }

    private Scheduler server(String name) {
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(DATABASE.dataSource());
        JobTask task = new JobTask(store, schedule, List.of(new Counting()), transactions, clock);
        Scheduler server = Scheduler.create(DATABASE.dataSource(), task.runsJobs())
                .tableName(JobSchedule.TABLE)
                .schedulerName(new SchedulerName.Fixed(name))
                .threads(3)
                .pollingInterval(Duration.ofMillis(100))
                .heartbeatInterval(Duration.ofSeconds(1))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
        server.start();
        servers.add(server);
        return server;
    }

    private JobId ask(int count) {
        return Objects.requireNonNull(DATABASE.transaction().execute(_ -> jobs.start(COUNTING, new Count(count), ADA)));
    }

    private Job cancel(JobId id) {
        return Objects.requireNonNull(DATABASE.transaction().execute(_ -> jobs.cancel(id, ADA)))
                .orElseThrow();
    }

    private boolean hasEnded(JobId id) {
        return jobs.find(id).orElseThrow() instanceof Job.Ended;
    }

    private boolean nothingIsScheduled() {
        return DATABASE.client()
                        .sql("select count(*) from kernel.scheduled_task")
                        .query(Long.class)
                        .single()
                == 0;
    }

    /// Counts, ten numbers a second.
    private final class Counting implements JobWork<Count> {

        @Override
        public JobKind<Count> kind() {
            return COUNTING;
        }

        @Override
        public Result run(Count count, JobControl control) throws InterruptedException {
            if (count.to() < 0) {
                throw new IllegalStateException("Somebody's name");
            }
            begun.incrementAndGet();
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
                for (int at = 1; at <= count.to(); at++) {
                    control.report(100 * at / count.to(), "at " + at);
                    if (!control.mayGoOn()) {
                        return new Result.Stopped();
                    }
                    Thread.sleep(100);
                }
                return new Result.Done("Counted to " + count.to());
            } finally {
                atOnce.decrementAndGet();
            }
        }
    }
}
