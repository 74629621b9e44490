package kith.kernel.jobs;

import static kith.kernel.jobs.JobTest.ADA;
import static kith.kernel.jobs.JobTest.NINE;
import static kith.kernel.jobs.JobTest.TEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import kith.kernel.WorkerId;
import kith.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobStoreTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh("jobs");
    private static final WorkerId BEA = new WorkerId(8);

    record Nothing() {}

    static final JobKind<Nothing> TIDY = new JobKind<>("tidy", "Tidying", Nothing.class, "tidy");

    private final JobStore store = new JobStore(DATABASE.client());

    @BeforeEach
    void no_jobs() {
        DATABASE.client().sql("delete from kernel.job").update();
    }

    static Stream<Named<Function<Job.Waiting, Job>>> one_in_every_state() {
        return Stream.of(
                state("waiting", job -> job),
                state("waiting again", job -> job.begin("one", NINE).putOff()),
                state("running", job -> job.begin("one", NINE)),
                state("carried on", job -> job.begin("one", NINE).carryOn("two", TEN)),
                state("stopping", job -> job.begin("one", NINE).cancel(BEA, TEN)),
                state("done", job -> job.begin("one", NINE).finish("All stored", TEN)),
                state(
                        "done all the same",
                        job -> job.begin("one", NINE).cancel(BEA, TEN).finish("All stored", TEN)),
                state("failed", job -> job.begin("one", NINE).fail("No room", TEN)),
                state("cancelled before it began", job -> job.cancel(BEA, TEN)),
                state(
                        "cancelled",
                        job -> job.begin("one", NINE).cancel(BEA, TEN).stop(TEN)));
    }

    private static Named<Function<Job.Waiting, Job>> state(String name, Function<Job.Waiting, Job> moves) {
        return Named.of(name, moves);
    }

    @ParameterizedTest
    @MethodSource("one_in_every_state")
    void what_is_saved_is_what_is_read(Function<Job.Waiting, Job> moves) {
        Job job = moves.apply(store.add(TIDY, "{}", ADA, NINE));

        store.save(job);

        assertThat(store.lock(job.id())).contains(job);
        assertThat(store.find(job.id())).contains(job);
        assertThat(store.latest(5)).containsExactly(job);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'running'",
                "state = 'done'",
                "state = 'cancelled', ended_at = now(), outcome = 'Cancelled'",
                "state = 'lost'",
                "progress_percent = 101",
                "owner = 'one'",
            })
    void the_database_itself_refuses_what_no_state_can_be(String change) {
        Job job = store.add(TIDY, "{}", ADA, NINE);

        assertThatThrownBy(() -> DATABASE.client()
                        .sql("update kernel.job set " + change + " where id = "
                                + job.id().value())
                        .update())
                .hasMessageContaining("violates check constraint");
    }

    @Test
    void a_heartbeat_keeps_the_progress_and_hears_that_somebody_cancelled_the_job() {
        Job.Running running = store.add(TIDY, "{}", ADA, NINE).begin("one", NINE);
        store.save(running);

        assertThat(store.heartbeat(running, new Job.Progress(40, "storing"), TEN))
                .isEqualTo(JobStore.HeartbeatAnswer.CARRY_ON);
        assertThat(store.find(running.id()))
                .contains(new Job.Running(
                        running.request(), new Job.Run("one", 1, NINE, TEN, new Job.Progress(40, "storing"))));

        store.save(running.cancel(BEA, TEN));
        assertThat(store.heartbeat(running, Job.Progress.NONE, TEN)).isEqualTo(JobStore.HeartbeatAnswer.STOP);
    }

    @Test
    void a_server_that_lost_the_job_to_another_hears_so() {
        Job.Running mine = store.add(TIDY, "{}", ADA, NINE).begin("one", NINE);
        store.save(mine.carryOn("two", TEN));

        assertThat(store.heartbeat(mine, Job.Progress.NONE, TEN)).isEqualTo(JobStore.HeartbeatAnswer.NOT_YOURS);
    }

    @Test
    void a_lane_is_free_while_nothing_runs_in_it() {
        Job.Running running = store.add(TIDY, "{}", ADA, NINE).begin("one", NINE);
        assertThat(laneIsFree()).isTrue();

        store.save(running);
        assertThat(laneIsFree()).isFalse();

        store.save(running.finish("Tidy", TEN));
        assertThat(laneIsFree()).isTrue();
    }

    private Boolean laneIsFree() {
        return DATABASE.transaction().execute(_ -> {
            store.lockLane("tidy");
            return store.laneIsFree("tidy");
        });
    }

    @Test
    void jobs_that_failed_and_jobs_that_nobody_works_on_are_listed() {
        Job failed = store.add(TIDY, "{}", ADA, NINE).begin("one", NINE).fail("No room", TEN);
        Job silent = store.add(TIDY, "{}", ADA, NINE).begin("one", NINE);
        Job working = store.add(TIDY, "{}", ADA, NINE).begin("one", TEN);
        Stream.of(failed, silent, working).forEach(store::save);
        Job forgotten = store.add(TIDY, "{}", ADA, TEN);
        scheduled(silent);
        scheduled(working);

        assertThat(store.failedSince(NINE)).containsExactly(failed);
        assertThat(store.failedSince(TEN)).isEmpty();
        assertThat(store.withoutOwner(TEN.minus(Duration.ofMinutes(2)))).containsExactly(silent, forgotten);
    }

    private static void scheduled(Job job) {
        DATABASE.client().sql("""
                insert into kernel.scheduled_task (task_name, task_instance, execution_time, picked, version)
                values ('job', :id, now(), true, 1)
                """).param("id", Long.toString(job.id().value())).update();
    }

    @Test
    void only_what_ended_long_ago_is_deleted() {
        Job old = store.add(TIDY, "{}", ADA, NINE).begin("one", NINE).finish("Tidy", NINE);
        Job fresh = store.add(TIDY, "{}", ADA, NINE).begin("one", NINE).finish("Tidy", TEN);
        Job running = store.add(TIDY, "{}", ADA, NINE).begin("one", NINE);
        Stream.of(old, fresh, running).forEach(store::save);

        assertThat(store.deleteEndedBefore(TEN)).isEqualTo(1);
        assertThat(store.latest(5)).containsExactly(running, fresh);
    }
}
