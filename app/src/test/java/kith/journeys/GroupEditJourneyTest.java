package kith.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.Kith;
import kith.directory.DirectoryImport;
import kith.directory.DirectoryImport.Withdrawals;
import kith.directory.Feed;
import kith.directory.checks.Questions;
import kith.directory.feeds.FeedFiles;
import kith.kernel.notify.Notifier;
import kith.kernel.notify.Recipient;
import kith.kernel.postgres.Address;
import kith.places.Places;
import kith.site.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two groups mend their entries by the link in an e-mail. What they send waits: a worker approves the one and refuses
/// the other. Until then, and for good where it is refused, residents read the old entry. A browser keeps a page of the
/// public site for a while, so another resident reads it afterwards.
@SpringBootTest(
        classes = {Kith.class, DemonstrationBorough.class},
        properties = {"kith.serves=true", "kith.feeds.private-addresses=true"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(Browsing.class)
class GroupEditJourneyTest {

    private static final int PHONE = 375;
    private static final Pattern LINK = Pattern.compile("(/check/\\S+)");
    private static final String OLD = "\"assured_date\": \"2025-12-01\"";
    private static final String LUNCH = Feed.LUNCH_CLUB
            .replaceAll("\"assured_date\": \"[0-9-]+\"", OLD)
            .replace("\"phones\": [", "\"email\": \"joan@lunch.example\", \"phones\": [");
    private static final String HEATING = Feed.HEATING
            .replaceAll("\"assured_date\": \"[0-9-]+\"", OLD)
            .replace("\"id\": \"group\"", "\"id\": \"other\"")
            .replace("1122334", "7654321")
            .replace("Peckham Neighbours", "Warm Homes")
            .replace("\"attributes\"", "\"email\": \"warm@homes.example\", \"attributes\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Environment settings;

    @Autowired
    private DirectoryImport imports;

    @Autowired
    private Questions questions;

    @Autowired
    private Notifier notifier;

    @Autowired
    private Places places;

    @Autowired
    private JdbcClient db;

    @TempDir
    private Path folder;

    private RunningSite site;

    @BeforeEach
    void two_old_entries_are_published() throws IOException {
        places.ensureBoundaries();
        Path feed = folder.resolve("feed.json");
        Files.writeString(feed, Feed.of(LUNCH, HEATING), StandardCharsets.UTF_8);
        imports.take("groups", "Groups", FeedFiles.read(feed), Withdrawals.CONFIRMED);
        questions.ask();
        site = new RunningSite(Address.of(Objects.requireNonNull(settings.getProperty("kith.database-owner-url"))));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void a_group_mends_its_entry_by_the_link_and_residents_read_it_once_a_worker_approved_it(Chromium browser) {
        try (Tab lunch = Tab.withoutScripts(browser, kith(), PHONE);
                Tab heating = Tab.withoutScripts(browser, kith(), PHONE);
                Tab resident = Tab.withoutScripts(browser, site.url(), PHONE);
                Tab another = Tab.withoutScripts(browser, site.url(), PHONE);
                Tab tom = Tab.on(browser, kith(), Tab.WIDE)) {
            lunch.goTo(linkSentTo("lunch"));
            heating.goTo(linkSentTo("heat"));
            assertThat(lunch.text()).contains("This is your entry in the directory of local support. Is it right?");
            tom.signIn(DemonstrationBorough.TOM);
            tom.goTo("/support/administration/edits");
            assertThat(tom.heading()).contains("No change of a group waits");

            lunch.press("Change the entry");
            lunch.page().locator("#day-1").selectOption("TH");
            lunch.press("Send");
            assertThat(lunch.text()).contains("Thank you for your answer");
            heating.press("Change the entry");
            heating.fill("What do you offer?", "Ask for Joan in flat 3.");
            heating.press("Send");

            assertThat(read(resident, "lunch", "Tuesday Lunch Club")).contains("Every week on Tuesday");
            assertThat(read(resident, "heating", "Warm Homes Advice")).contains("Help with gas and electricity bills");

            tom.goTo("/support/administration/edits");
            tom.sees("2 changes of groups wait", "edits-wait");
            card(tom, "Tuesday Lunch Club", "Approve");
            assertThat(tom.heading()).contains("1 change of a group waits");
            tom.page().getByLabel("Why do you refuse it?").selectOption("names-somebody");
            card(tom, "Warm Homes Advice", "Refuse");
            assertThat(tom.heading()).contains("No change of a group waits");

            assertThat(read(another, "lunch", "Tuesday Lunch Club"))
                    .contains("Every week on Thursday")
                    .doesNotContain("Every week on Tuesday");
            assertThat(read(another, "heating", "Warm Homes Advice"))
                    .contains("Help with gas and electricity bills")
                    .doesNotContain("Joan in flat 3");
            assertThat(lastMailAbout("lunch")).contains("The change is approved");
            assertThat(lastMailAbout("heat")).contains("because it names a person");

            tom.goTo("/support?q=lunch");
            tom.sees("Find support", "support-map");
            assertThat(tom.text()).contains("Number 1 on the map", "Hide the map");
            tom.resize(PHONE);
            tom.photograph("support-map-" + PHONE);
            tom.goTo("/gaps");
            tom.sees("Gaps in support", "gaps");
            tom.resize(PHONE);
            tom.photograph("gaps-" + PHONE);
            tom.page().locator("#need").selectOption("food");
            tom.press("Show");
            tom.sees("Gaps in support", "gaps-food");
            tom.hasNoComplaints();
            resident.hasNoComplaints();
            another.hasNoComplaints();
        }
    }

    private String kith() {
        return "http://localhost:" + port;
    }

    /// What a resident reads about a service that they search for on the public site.
    private static String read(Tab resident, String words, String service) {
        resident.goTo("/support?q=" + words);
        resident.follow(service);
        return resident.text();
    }

    private static void card(Tab tab, String entry, String button) {
        tab.page()
                .locator(".nhsuk-card", new com.microsoft.playwright.Page.LocatorOptions().setHasText(entry))
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(button))
                .click();
    }

    private String linkSentTo(String service) {
        Matcher found = LINK.matcher(lastMailAbout(service));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /// The last e-mail to the group of a service, by the own id of the service in its feed.
    private String lastMailAbout(String service) {
        Recipient group = new Recipient.ServiceContact(
                db.sql("""
                        select entry
                          from directory.entry
                         where feed = 'groups'
                           and local_id = :service
                        """).param("service", service).query(UUID.class).single());
        return notifier.latest(20).stream()
                .filter(mail -> mail.letter().to().equals(group))
                .findFirst()
                .orElseThrow()
                .letter()
                .body();
    }
}
