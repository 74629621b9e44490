package kith.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kith.directory.Feed;
import kith.kernel.JobId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Servers that are killed while they fetch a feed that is due, and started again.
class KilledFeedTest {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);
    private static final Map<String, String> SETTINGS = Map.of("KITH_FEEDS_PRIVATE_ADDRESSES", "true");
    private static final String FETCHES = "select count(*) from directory.feed_fetch";
    private static final String RUNS = "select count(*) from directory.run";
    private static final String VERSIONS = "select count(*) from directory.entry_version";
    private static final String JOBS = "select count(*) from kernel.job where kind = 'directory-feed'";
    private static final String FOUND = "select count(*) from directory.searchable";
    private static final String WAITING = """
            select count(*)
              from pg_locks
              join pg_stat_activity using (pid)
             where not granted
               and datname = current_database()
            """;
    private static final int SERVICES = 40;

    @TempDir
    private Path folder;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answers = new CountDownLatch(1);
    private HttpServer publisher;

    @BeforeEach
    void a_publisher_that_answers_when_it_is_told_to() throws IOException {
        publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        publisher.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        publisher.createContext("/", exchange -> {
            asked.countDown();
            try {
                answers.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            byte[] body = Feed.many(SERVICES).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        publisher.start();
    }

    @AfterEach
    void stop() {
        answers.countDown();
        publisher.stop(0);
    }

    @Test
    void a_fetch_whose_server_is_killed_while_it_waits_for_the_publisher_is_carried_on_once() throws Exception {
        try (var killed = new ServedDatabase("feed_waits", folder)) {
            Process server = killed.serve(SETTINGS);
            JobId job = due(killed);
            isAsked();

            ServedDatabase.kill(server);
            assertThat(killed.state(job)).isEqualTo("running");
            answers.countDown();
            killed.serve(SETTINGS);

            isStoredOnce(killed, job);
        }
    }

    @Test
    void a_fetch_whose_server_is_killed_while_it_stores_the_feed_has_stored_nothing_and_is_carried_on_once()
            throws Exception {
        try (var killed = new ServedDatabase("feed_stores", folder)) {
            Process server = killed.serve(SETTINGS);
            JobId job = due(killed);
            isAsked();
            try (Connection other = DriverManager.getConnection(killed.url());
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("select from directory.feed_source where feed = 'one' for update");
                answers.countDown();
                await().atMost(LONG_ENOUGH).until(() -> killed.count(WAITING) > 0);

                ServedDatabase.kill(server);
                other.rollback();
                assertThat(killed.state(job)).isEqualTo("running");
                assertThat(killed.count(FOUND)).isZero();
                assertThat(killed.count(FETCHES)).isZero();
            }
            killed.serve(SETTINGS);

            isStoredOnce(killed, job);
        }
    }

    private void isAsked() throws InterruptedException {
        assertThat(asked.await(LONG_ENOUGH.toMinutes(), TimeUnit.MINUTES)).isTrue();
    }

    private static void isStoredOnce(ServedDatabase killed, JobId job) {
        await().atMost(LONG_ENOUGH).until(() -> killed.hasEnded(job));

        assertThat(killed.state(job)).isEqualTo("done");
        assertThat(killed.outcome(job)).isEqualTo("40 services read, 40 new, 0 changed, 0 withdrawn");
        assertThat(killed.attempts(job)).isEqualTo(2);
        assertThat(killed.count(FOUND)).isEqualTo(SERVICES);
        assertThat(killed.count(VERSIONS)).isEqualTo(SERVICES);
        assertThat(killed.count(RUNS)).isEqualTo(1);
        assertThat(killed.count(FETCHES)).isEqualTo(1);
    }

    /// Sets up a feed that is due, once the server has its tables, and waits for the job that its clock starts.
    private JobId due(ServedDatabase database) {
        database.db().sql("""
                insert into directory.feed (feed, name)
                values ('one', 'One')
                """).update();
        database.db()
                .sql("""
                insert into directory.feed_source (feed, kind, place, licence, every, needs_approval, paused, next_at)
                values ('one', 'address', :place, 'OGL', 'day', false, false, now())
                """)
                .param(
                        "place",
                        "http://127.0.0.1:%d/services"
                                .formatted(publisher.getAddress().getPort()))
                .update();
        await().atMost(LONG_ENOUGH).until(() -> database.count(JOBS) == 1);
        return new JobId(database.count("select id from kernel.job where kind = 'directory-feed'"));
    }
}
