package kith.kernel.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import kith.kernel.JobId;
import kith.kernel.WorkerId;
import kith.testing.Paths;
import kith.testing.SpecPage;
import org.junit.jupiter.api.Test;

class JobTest {

    static final Instant NINE = Instant.parse("2026-11-02T09:00:00Z");
    static final Instant TEN = Instant.parse("2026-11-02T10:00:00Z");
    static final WorkerId ADA = new WorkerId(7);

    static Job.Waiting waiting() {
        return new Job.Waiting(new Job.Request(new JobId(1), "import", "import", "{}", ADA, NINE), 0);
    }

    @Test
    void moves_only_along_these_paths() {
        assertThat(Paths.of(Job.class).lines())
                .containsExactly(
                        "Waiting --begin--> Running",
                        "Waiting --cancel--> Cancelled",
                        "Running --cancel--> Stopping",
                        "Running --carryOn--> Running",
                        "Running --fail--> Failed",
                        "Running --finish--> Done",
                        "Running --putOff--> Waiting",
                        "Stopping --fail--> Failed",
                        "Stopping --finish--> Done",
                        "Stopping --stop--> Cancelled");
    }

    @Test
    void the_documentation_draws_the_same_paths() throws IOException {
        SpecPage.says("lifecycles/job", Paths.of(Job.class).page("The lifecycle of a job", """
                A job is work that goes on after the request that asked for it, such as an import.
                Where the server that runs a job is stopped or killed, another server carries it on."""));
    }

    @Test
    void another_server_that_carries_it_on_counts_as_another_attempt() {
        Job.Running first = waiting().begin("one", NINE);

        Job.Running second = first.carryOn("two", TEN);

        assertThat(second.run()).isEqualTo(new Job.Run("two", 2, NINE, TEN, Job.Progress.NONE));
    }

    @Test
    void a_job_that_was_put_off_remembers_how_often_it_was_begun() {
        assertThat(waiting().begin("one", NINE).putOff().begin("two", TEN).run().attempt())
                .isEqualTo(2);
    }

    @Test
    void a_job_that_finished_before_it_could_stop_is_done_and_remembers_who_cancelled_it() {
        Job.Stopping stopping = waiting().begin("one", NINE).cancel(ADA, NINE);

        Job.Done done = stopping.finish("All stored", TEN);

        assertThat(done.inHand()).isEqualTo(stopping);
    }
}
