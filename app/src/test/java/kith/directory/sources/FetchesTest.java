package kith.directory.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kith.directory.DirectoryImport;
import kith.directory.Feed;
import kith.directory.RunningDirectory;
import kith.directory.changes.WaitingChanges;
import kith.directory.changes.WaitingChanges.Chosen;
import kith.directory.sources.FeedSource.Every;
import kith.directory.sources.FeedSource.Kind;
import kith.kernel.JobId;
import kith.kernel.WorkerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchesTest {

    private static final Progress GO_ON = (_, _) -> true;
    private static final WorkerId INES = new WorkerId(1);

    private final RunningDirectory running = new RunningDirectory("sources");

    private FeedServer server;

    @TempDir
    private Path folder;

    private long job;

    @BeforeEach
    void serve() throws IOException {
        server = new FeedServer();
        running.bean(DirectoryImport.class).put("one", "One");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_feed_that_needs_no_approval_takes_effect_at_once_and_is_read_again_only_when_it_changed()
            throws InterruptedException {
        server.serves("/services", Feed.of(Feed.LUNCH_CLUB, Feed.HEATING), "\"one\"");
        source(false);

        assertThat(fetch()).isEqualTo("2 services read, 2 new, 0 changed, 0 withdrawn");
        assertThat(fetch()).isEqualTo("The feed has not changed");
        assertThat(running.directory().searchable()).isEqualTo(2);

        server.serves("/services", Feed.of(Feed.HEATING), "\"two\"");
        assertThat(fetch()).isEqualTo("1 service read, 0 new, 0 changed, 1 withdrawn");
    }

    @Test
    void a_feed_that_needs_approval_changes_nothing_until_a_worker_approves_it() throws InterruptedException {
        server.serves("/services", Feed.of(Feed.LUNCH_CLUB, Feed.HEATING), "\"one\"");
        source(true);

        assertThat(fetch()).isEqualTo("2 services read, 3 changes wait for approval");
        assertThat(running.directory().searchable()).isZero();

        assertThat(changes().approve(running.administering(INES), "one", new Chosen.Everything(Long.MAX_VALUE)))
                .isEqualTo(3);
        assertThat(running.directory().searchable()).isEqualTo(2);
        server.serves("/services", Feed.of(Feed.LUNCH_CLUB.replace("\"fees\": \"Free\"", "\"fees\": \"£3\"")), "\"2\"");
        assertThat(fetch()).isEqualTo("1 service read, 2 changes wait for approval");
        assertThat(running.directory()
                        .find(running.entry("lunch"))
                        .orElseThrow()
                        .entry()
                        .cost()
                        .free())
                .isTrue();
    }

    @Test
    void a_broken_feed_is_reported_in_words_and_changes_nothing() throws InterruptedException {
        server.serves("/services", Feed.of(Feed.LUNCH_CLUB), "\"one\"");
        source(false);
        fetch();

        server.serves("/services", "<html>Under maintenance</html>", "\"two\"");
        assertThat(fetch()).isEqualTo("Nothing in it can be read: 00001.json is not JSON");
        server.serves("/services", "{\"contents\": []}", "");
        assertThat(fetch()).isEqualTo("There is no service in it. What was known stays");
        server.fails("/services", 500);
        assertThat(fetch()).isEqualTo("The address answered with the error 500");
        server.fails("/services", 404);
        assertThat(fetch()).isEqualTo("There is nothing at the address (404)");
        assertThat(running.directory().searchable()).isEqualTo(1);

        server.serves("/services", Feed.of(Feed.LUNCH_CLUB), "\"one\"");
        assertThat(fetch()).isEqualTo("The feed has not changed");
    }

    @Test
    void a_feed_that_shrinks_suddenly_withdraws_nothing_with_approval_or_without() throws InterruptedException {
        server.serves("/services", Feed.many(20), "");
        source(false);
        fetch();

        server.serves("/services", Feed.many(10), "");
        assertThat(fetch())
                .isEqualTo(
                        "10 services read, 0 new, 0 changed, 0 withdrawn, 10 gone that stay until somebody confirms it");
        assertThat(running.directory().searchable()).isEqualTo(20);

        source(true);
        assertThat(fetch())
                .isEqualTo(
                        "10 services read, 10 changes wait for approval, the feed lost 10 services, so it may be broken");
        changes().approve(running.administering(INES), "one", new Chosen.Everything(Long.MAX_VALUE));
        assertThat(running.directory().searchable()).isEqualTo(20);
        changes().approve(running.administering(INES), "one", new Chosen.Withdrawals(Long.MAX_VALUE));
        assertThat(running.directory().searchable()).isEqualTo(10);
    }

    @Test
    void every_page_of_a_feed_is_read() throws InterruptedException {
        server.serves("/services", page(1, Feed.LUNCH_CLUB), "\"one\"");
        server.serves("/services?page=2", page(2, Feed.HEATING), "");
        source(false);

        assertThat(fetch()).isEqualTo("2 services read, 2 new, 0 changed, 0 withdrawn");
        server.serves("/services?page=2", "{", "");
        assertThat(fetch())
                .isEqualTo("1 service read, 0 new, 0 changed, 0 withdrawn, 1 gone that stay until somebody confirms it,"
                        + " 1 could not be read");
    }

    @Test
    void a_sheet_is_read_from_an_address_and_a_feed_from_a_folder() throws InterruptedException, IOException {
        server.serves("/list.csv", "id,name,organisation\n1,Lunch,Neighbours\n", "text/csv", "");
        FeedSource sheet =
                new FeedSource("one", "One", Kind.ADDRESS, server.address("/list.csv"), "OGL", Every.DAY, false, false);
        running.bean(SourceStore.class).save(sheet, Instant.EPOCH);
        assertThat(fetch()).startsWith("1 service read");

        Path missing = running.bean(FeedFetcher.class).folders().resolve("none");
        assertThat(Files.exists(missing)).isFalse();
        running.bean(SourceStore.class)
                .save(new FeedSource("one", "One", Kind.FOLDER, "none", "OGL", Every.DAY, false, false), Instant.EPOCH);
        assertThat(fetch()).isEqualTo("There is no folder none on the server");
    }

    @Test
    void a_job_that_is_carried_on_after_a_server_was_killed_stores_its_fetch_once() throws InterruptedException {
        server.serves("/services", Feed.of(Feed.LUNCH_CLUB), "");
        source(false);
        JobId id = new JobId(77);

        assertThat(fetches().fetch("one", id, (percent, _) -> percent < 80)).isEmpty();
        assertThat(running.directory().searchable()).isZero();
        Optional<Fetch> stored = fetches().fetch("one", id, GO_ON);
        int requests = server.requests.get();

        assertThat(fetches().fetch("one", id, GO_ON)).isEqualTo(stored);
        assertThat(server.requests).hasValue(requests);
        assertThat(running.bean(SourceStore.class).fetches("one", 10)).hasSize(1);
        assertThat(stored.orElseThrow().outcome()).isEqualTo("1 service read, 1 new, 0 changed, 0 withdrawn");
    }

    @Test
    void an_address_in_a_private_network_is_not_read_and_neither_is_one_that_leads_there() throws InterruptedException {
        server.leads("/away", server.address("/services"));
        server.leads("/file", "file:///etc/passwd");
        server.leads("/round", "/round");
        server.serves("/services", Feed.of(Feed.LUNCH_CLUB), "");
        WebReader strict = new WebReader(false, 5, 1);
        WebReader open = new WebReader(true, 5, 1);

        assertThat(answer(strict, "/services"))
                .isEqualTo(new WebReader.Answer.Failed(
                        "The address leads into a private network, so Kith does not read it"));
        assertThat(answer(open, "/away")).isInstanceOf(WebReader.Answer.Read.class);
        assertThat(answer(open, "/file"))
                .isEqualTo(new WebReader.Answer.Failed("The address leads to something that is not on the web"));
        assertThat(answer(open, "/round")).isEqualTo(new WebReader.Answer.Failed("The address leads on and on"));
    }

    @Test
    void an_answer_that_is_too_large_is_not_read() throws InterruptedException {
        server.serves("/services", "x".repeat(1_000_001), "");

        assertThat(answer(new WebReader(true, 5, 1), "/services"))
                .isEqualTo(new WebReader.Answer.Failed("The feed is larger than 1.0 MB"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "100.64.0.1",
                "::1",
                "fd00::1",
                "fe80::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1"
            })
    void addresses_inside_are_known(String address) throws IOException {
        assertThat(FeedAddress.isInside(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "198.51.100.7", "2001:db8::1"})
    void addresses_outside_are_known(String address) throws IOException {
        assertThat(FeedAddress.isInside(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://example.org/x", "https://user:word@example.org/", "example.org", ""
            })
    void what_is_no_address_of_the_web_is_no_source(String typed) {
        assertThat(FeedSources.isPlace(Kind.ADDRESS, typed)).isFalse();
    }

    private WebReader.Answer answer(WebReader reader, String path) throws InterruptedException {
        return reader.read(URI.create(server.address(path)), folder.resolve("page"), "", "", GO_ON);
    }

    private static String page(int number, String service) {
        return "{\"total_pages\": 2, \"page_number\": %d, \"contents\": [%s]}".formatted(number, service);
    }

    private void source(boolean needsApproval) {
        running.bean(SourceStore.class)
                .save(
                        new FeedSource(
                                "one",
                                "One",
                                Kind.ADDRESS,
                                server.address("/services"),
                                "OGL",
                                Every.DAY,
                                needsApproval,
                                false),
                        Instant.EPOCH);
    }

    private String fetch() throws InterruptedException {
        running.clock.pass(Duration.ofMinutes(1));
        return fetches().fetch("one", new JobId(++job), GO_ON).orElseThrow().outcome();
    }

    private Fetches fetches() {
        return running.bean(Fetches.class);
    }

    private WaitingChanges changes() {
        return running.bean(WaitingChanges.class);
    }
}
