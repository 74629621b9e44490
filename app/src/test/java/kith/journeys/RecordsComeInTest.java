package kith.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kith.Kith;
import kith.engine.terms.NeighbourhoodKey;
import kith.kernel.London;
import kith.places.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A partner's file on its way in, and out again; and somebody from elsewhere, with a reason.
@SpringBootTest(
        classes = {Kith.class, DemonstrationBorough.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kith.serves=true")
@ExtendWith(Browsing.class)
class RecordsComeInTest {

    private static final String FILE = """
            local_id,given_name,family_name,birth_date
            1,Ada,Okoro,1951-04-02
            2,Bea,Obi,1960-02-31
            ,Nobody,Here,1960-01-01
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource database;

    @Autowired
    private Places places;

    @Autowired
    private Clock clock;

    @TempDir
    private Path folder;

    @Test
    void an_administrator_tries_a_file_out_and_nothing_of_it_is_kept(Chromium browser) throws Exception {
        try (Tab tab = Tab.withoutScripts(browser, site(), Tab.WIDE)) {
            tab.signIn(DemonstrationBorough.TOM);
            upload(tab, "TRIED", "Dry run");

            await().untilAsserted(() -> {
                tab.page().reload();
                assertThat(tab.text()).contains("Finished", "Dry run");
            });
            assertThat(tab.text()).containsPattern("New\\s+2\\b").containsPattern("Rejected\\s+1\\b");
            assertThat(tab.text()).doesNotContain("Undo this import");
            assertThat(known("TRIED")).isZero();
        }
    }

    @Test
    void an_administrator_brings_a_file_in_watches_it_reads_what_was_turned_away_and_takes_it_back(Chromium browser)
            throws Exception {
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.signIn(DemonstrationBorough.TOM);

            try (Connection _ = keepingOthersFromWriting()) {
                upload(tab, "HOMES", "Import");
                await().untilAsserted(() ->
                        assertThat(tab.text()).contains("Running", "100% read", "This page updates every 3 seconds"));
                tab.isInOrder("import-running");
            }
            tab.page().getByText("Finished").waitFor();
            assertThat(known("HOMES")).isEqualTo(2);
            tab.isInOrder("import-finished");

            tab.follow("See what was rejected or set aside, and why");
            assertThat(tab.text())
                    .contains("people.csv, line 4", "The row says no local_id")
                    .contains("people.csv, line 3", "Stored, one value set aside")
                    .doesNotContain("Nobody");
            tab.sees("Rejected lines", "rejects");
            tab.follow("Read this line in the partner's file");
            assertThat(tab.text())
                    .contains("The file is gone. Kith deletes uploaded files")
                    .doesNotContain("Your reason");
            tab.isInOrder("rejected-line-gone");
            tab.follow("Back to the rejected lines");

            tab.page().goBack();
            tab.page().goBack();
            tab.page().goBack();
            tab.page()
                    .locator(
                            "summary",
                            new com.microsoft.playwright.Page.LocatorOptions().setHasText("Undo this import"))
                    .click();
            tab.isInOrder("import-undo");
            tab.press("Undo this import");
            assertThat(tab.text()).contains("Undone");
            assertThat(known("HOMES")).isZero();
            tab.hasNoComplaints();
        }
    }

    @Test
    void an_administrator_downloads_the_examples_and_imports_them_as_a_folder(Chromium browser) throws Exception {
        Path examples = Files.createDirectory(folder.resolve("From Mrs Smith"));
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.signIn(DemonstrationBorough.TOM);
            tab.goTo("/imports/new");
            tab.follow("See example files and the list of columns");
            tab.sees("Files for an import", "import-examples");
            for (String name : List.of("people.csv", "facts.csv", "feed.json")) {
                tab.page()
                        .waitForDownload(() ->
                                tab.page().getByText(name, exactly()).first().click())
                        .saveAs(examples.resolve(name));
            }
            Files.writeString(examples.resolve("Notes on Mrs Smith.docx"), "Not records");

            tab.goTo("/imports/new");
            tab.page().getByLabel("Or upload a folder").setInputFiles(examples);
            tab.press("Start");
            assertThat(tab.text()).contains("There is a problem", "Notes on Mrs Smith.docx");
            tab.isInOrder("import-start-mistake");

            Files.delete(examples.resolve("Notes on Mrs Smith.docx"));
            tab.page().getByLabel("Or upload a folder").setInputFiles(examples);
            tab.press("Start");
            openTheImport(tab);
            tab.page().getByText("Finished").waitFor();
            assertThat(tab.text())
                    .contains("Example Housing Association")
                    .containsPattern("New\\s+7\\b")
                    .containsPattern("Rejected\\s+0\\b")
                    .doesNotContain("Smith");
            assertThat(known("EXAMPLE")).isEqualTo(3);
            tab.hasNoComplaints();
        }
    }

    private static com.microsoft.playwright.Page.GetByTextOptions exactly() {
        return new com.microsoft.playwright.Page.GetByTextOptions().setExact(true);
    }

    @Test
    void an_administrator_follows_a_job_and_reads_the_email_about_its_end(Chromium browser) throws Exception {
        JdbcClient.create(database).sql("""
                insert into access.worker_email (worker, address)
                select id, 'tom@kith.example'
                  from access.worker
                 where username = 'tom'
                    on conflict (worker) do update
                   set address = excluded.address
                """).update();
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.signIn(DemonstrationBorough.TOM);
            upload(tab, "FOLLOWED", "Dry run");

            tab.follow("Administration");
            tab.follow("Jobs");
            tab.sees("Jobs", "jobs");
            assertThat(tab.text()).contains("Tom Reilly");
            tab.page().locator("main a[href^='/jobs/']").first().click();
            assertThat(tab.heading()).startsWith("Import, job ");
            tab.isInOrder("job");

            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                tab.goTo("/mail");
                assertThat(tab.text()).contains("To Tom Reilly", "is done").doesNotContain("FOLLOWED");
            });
            tab.sees("E-mails", "emails");
            tab.hasNoComplaints();
        }
    }

    @Test
    void a_coordinator_is_asked_why_before_she_sees_somebody_from_elsewhere_and_governance_reads_it(Chromium browser) {
        String somebody = "/people/" + somebodyInDulwich();
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.signIn(DemonstrationBorough.AMARA);
            tab.goTo(somebody);
            tab.sees("Why do you need to see this?", "person-why");

            tab.press("Continue");
            assertThat(tab.text()).contains("There is a problem");
            assertThat(tab.findings()).isEmpty();

            tab.page().selectOption("select[name=reasonKind]", "contact");
            tab.page().locator("[name=reason]").fill("Her daughter rang from Walworth");
            tab.press("Continue");
            assertThat(tab.page().url()).isEqualTo(site() + somebody);
            assertThat(tab.text()).contains("Long-term conditions", "you gave a reason");
            tab.isInOrder("person-from-elsewhere");
        }
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.signIn(DemonstrationBorough.RUTH);
            tab.follow("Access log");
            assertThat(tab.text()).contains("Her daughter rang from Walworth");
            tab.sees("Access log", "audit");
        }
    }

    private void upload(Tab tab, String partner, String what) throws Exception {
        tab.goTo("/imports/new");
        tab.page().getByLabel("Upload files").setInputFiles(Files.writeString(folder.resolve("people.csv"), FILE));
        tab.fill("Or the code of a new partner", partner);
        tab.page().selectOption("select[name=kind]", "housing");
        tab.page()
                .getByLabel(what, new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .check();
        tab.press("Start");
        assertThat(tab.heading()).startsWith("Import, job ");
        openTheImport(tab);
    }

    private static void openTheImport(Tab tab) {
        String job = tab.page().url();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    tab.page().navigate(job);
                    return tab.page().locator("main a[href^='/imports/']").count() > 0;
                });
        tab.page().locator("main a[href^='/imports/']").first().click();
        assertThat(tab.heading()).startsWith("Import ");
    }

    /// As another import would, so that there is time to look at one that waits.
    private Connection keepingOthersFromWriting() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtext('people.writing'))");
        }
        return connection;
    }

    private long known(String partner) {
        return JdbcClient.create(database)
                .sql("""
                        select count(*)
                          from people.linked_record
                          join partners.partner on partner.id = linked_record.partner
                         where partner.code = :code
                        """)
                .param("code", partner)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private UUID somebodyInDulwich() {
        List<String> practices = places.on(London.today(clock)).practicesIn(new NeighbourhoodKey("dulwich")).stream()
                .map(practice -> practice.code().code())
                .toList();
        List<String> areas = places.on(London.today(clock)).areasIn(new NeighbourhoodKey("dulwich")).stream()
                .map(area -> area.code().code())
                .toList();
        return JdbcClient.create(database)
                .sql("""
                        select key
                          from population.summary
                         where practice = any(:practices)
                           and (area21 is null or area21 = any(:areas))
                         order by key
                         limit 1
                        """)
                .param("practices", practices.toArray(String[]::new))
                .param("areas", areas.toArray(String[]::new))
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
