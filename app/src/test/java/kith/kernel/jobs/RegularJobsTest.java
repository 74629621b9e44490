package kith.kernel.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import kith.access.workers.WorkerEmails;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The regular jobs of the whole application, on its own tables.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.main.lazy-initialization=true")
class RegularJobsTest {

    private static final String LISTENER = "kith.kernel.jobs.JobNotices.on(kith.kernel.jobs.JobEnded)";

    @Autowired
    JdbcClient db;

    @Autowired
    RegularJobs regular;

    @Autowired
    Retention retention;

    @Autowired
    Outbox outbox;

    @Autowired
    WorkerEmails emails;

    @BeforeEach
    void nothing_is_kept() {
        db.sql("truncate kernel.job, kernel.mail, kernel.event_publication, kernel.regular_job")
                .update();
    }

    @Test
    void a_run_is_written_down_with_what_came_of_it() {
        regular.run(job("count", () -> "Counted 3"));
        regular.run(job("count", () -> "Counted 4"));

        assertThat(regular.latestRuns()).singleElement().satisfies(run -> {
            assertThat(run.runs()).isEqualTo(2);
            assertThat(run.outcome()).contains("Counted 4");
            assertThat(run.endedAt()).isPresent();
            assertThat(run.failed()).isFalse();
        });
    }

    @Test
    void a_failure_is_written_down_without_what_the_error_says() {
        regular.run(job("count", () -> {
            throw new IllegalStateException("Somebody's name");
        }));

        assertThat(regular.latestRuns()).singleElement().satisfies(run -> {
            assertThat(run.failed()).isTrue();
            assertThat(run.outcome()).contains("An error stopped it. The server's log has the details");
        });
    }

    @Test
    void retention_deletes_jobs_and_emails_that_ended_too_long_ago_and_no_others() {
        endedJob(daysAgo(91));
        endedJob(daysAgo(89));
        waitingJob(daysAgo(400));
        sentMail("old", daysAgo(91));
        sentMail("new", daysAgo(89));

        String outcome = retention.run();

        assertThat(outcome).contains("Jobs that ended: 1 deleted", "E-mails that ended: 1 deleted");
        assertThat(count("kernel.job")).isEqualTo(2);
        assertThat(count("kernel.mail")).isEqualTo(1);
        assertThat(retention.run()).contains("Jobs that ended: 0 deleted", "E-mails that ended: 0 deleted");
    }

    @Test
    void retention_deletes_events_that_were_passed_on_and_keeps_those_that_were_not() {
        publication(daysAgo(31), Optional.of(daysAgo(31)), 1);
        publication(daysAgo(29), Optional.of(daysAgo(29)), 2);
        publication(daysAgo(31), Optional.empty(), 3);

        assertThat(retention.run()).contains("Events that were passed on: 1 deleted");
        assertThat(count("kernel.event_publication")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUBLISHED", "PROCESSING", "RESUBMITTED", "FAILED"})
    void the_outbox_passes_on_an_event_whose_server_was_killed_and_the_mail_is_written_once(String status) {
        long worker = workerWithAddress();
        publication(Instant.now().minus(Duration.ofHours(1)), Optional.empty(), worker);
        db.sql("update kernel.event_publication set status = :status")
                .param("status", status)
                .update();

        outbox.run();
        waitUntilEveryEventIsPassedOn();
        outbox.run();

        assertThat(db.sql("select recipient from kernel.mail").query(Long.class).list())
                .containsExactly(worker);
    }

    @Test
    void the_outbox_leaves_an_event_alone_that_a_server_may_still_be_dealing_with() {
        publication(Instant.now(), Optional.empty(), workerWithAddress());

        outbox.run();

        assertThat(count("kernel.mail")).isZero();
        assertThat(db.sql("select count(*) from kernel.event_publication where completion_date is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private void waitUntilEveryEventIsPassedOn() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> db.sql("select count(*) from kernel.event_publication where completion_date is null")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    private static RegularJob job(String key, Supplier<String> work) {
        return new RegularJob() {
            @Override
            public String key() {
                return key;
            }

            @Override
            public String sentence() {
                return "Counts";
            }

            @Override
            public Schedule schedule() {
                return Schedules.fixedDelay(Duration.ofHours(1));
            }

            @Override
            public String run() {
                return work.get();
            }
        };
    }

    private static Instant daysAgo(int days) {
        return Clock.systemUTC().instant().minus(days, ChronoUnit.DAYS);
    }

    private void endedJob(Instant at) {
        db.sql("""
                insert into kernel.job (kind, lane, parameters, requested_by, requested_at, state, attempts, owner,
                                        started_at, heartbeat_at, ended_at, outcome)
                values ('tidy', 'tidy', '{}', 1, :at, 'done', 1, 'one', :at, :at, :at, 'Tidied')
                """).param("at", Timestamp.from(at)).update();
    }

    private void waitingJob(Instant at) {
        db.sql("""
                insert into kernel.job (kind, lane, parameters, requested_by, requested_at, state)
                values ('tidy', 'tidy', '{}', 1, :at, 'waiting')
                """).param("at", Timestamp.from(at)).update();
    }

    private void sentMail(String about, Instant at) {
        db.sql("""
                insert into kernel.mail (recipient, about, subject, body, queued_at, state, attempts, handed_over_at,
                                         ended_at)
                values (1, :about, 'A job is done', 'Sign in to see it.', :at, 'sent', 1, :at, :at)
                """).param("about", about).param("at", Timestamp.from(at)).update();
    }

    private void publication(Instant at, Optional<Instant> completed, long worker) {
        db.sql("""
                insert into kernel.event_publication (id, listener_id, event_type, serialized_event, publication_date,
                                                      completion_date, status, completion_attempts)
                values (:id, :listener, :type, :event, :at, :completed, :status, 1)
                """)
                .param("id", UUID.randomUUID())
                .param("listener", LISTENER)
                .param("type", JobEnded.class.getName())
                .param("event", """
                        {"job":{"value":17},"kind":"tidy","requestedBy":{"value":%d},"ending":"DONE","at":"%s"}\
                        """.formatted(worker, at))
                .param("at", Timestamp.from(at))
                .param("completed", completed.map(Timestamp::from).orElse(null))
                .param("status", completed.isPresent() ? "COMPLETED" : "PUBLISHED")
                .update();
    }

    private long workerWithAddress() {
        String username = "ada-" + UUID.randomUUID();
        long worker = db.sql("""
                insert into access.worker (username, name, password_hash, created_at)
                values (:username, 'Ada Example', '{none}', now())
                returning id
                """).param("username", username).query(Long.class).single();
        assertThat(emails.set(username, username + "@kith.example")).isEmpty();
        return worker;
    }

    private long count(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Test
    void every_regular_job_has_a_key_of_its_own_and_a_sentence() {
        List<RegularJob> all = regular.all();

        assertThat(all).extracting(RegularJob::key).doesNotHaveDuplicates().contains("retention", "outbox");
        assertThat(all).allSatisfy(job -> assertThat(job.sentence()).isNotBlank());
    }
}
