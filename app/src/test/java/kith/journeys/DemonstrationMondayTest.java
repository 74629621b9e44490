package kith.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import kith.Kith;
import kith.kernel.London;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Monday morning in the demonstration: Amara finds somebody who left hospital, and hands her over to Adam.
@SpringBootTest(
        classes = {Kith.class, WorkingDemonstration.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(Browsing.class)
class DemonstrationMondayTest {

    private static final String HUDA = "Huda Farouk";
    private static final String SHIRLEY = "Shirley Hazelfield";
    private static final String TWO_WORKERS = "Two workers to visit";

    private static final int CLICKS = 25;
    private static final Duration TIME = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    @Autowired
    private WorkingDemonstration demonstration;

    @Test
    void from_somebody_who_left_hospital_to_a_named_key_worker_who_accepted(Chromium browser) {
        int clicks;
        long began = System.nanoTime();
        try (Tab amara = Tab.on(browser, site(), Tab.WIDE)) {
            signIn(amara, "amara");
            assertThat(amara.page().locator("a[href$='/candidate']").first().innerText())
                    .isEqualTo(HUDA);
            assertThat(amara.text())
                    .contains("Left King's College Hospital")
                    .contains("after 6 days")
                    .contains("Interpreter needed")
                    .contains("Overdue");

            amara.follow(HUDA);
            assertThat(amara.page().locator("a[href^='tel:']").count()).isPositive();
            amara.follow("Record each attempt");
            amara.choose("Result", "spoke");
            amara.fill("Note (optional)", "She would like help at home.");
            amara.press("Save the contact");

            amara.follow("Summary");
            amara.follow("Decide whether to help this person");
            amara.press("Accept and open a case");
            assertThat(amara.text()).contains("The case is open.");

            amara.follow("Summary");
            amara.press("Change care coordination");
            amara.choose("New key worker", "Adam Fox (Link worker)");
            amara.press("Offer the hand-over");
            assertThat(amara.text()).contains("The hand-over is offered.");
            amara.hasNoComplaints();
            clicks = amara.clicks();
        }
        try (Tab adam = Tab.on(browser, site(), Tab.WIDE)) {
            signIn(adam, "adam");
            adam.follow("2 hand-overs wait for your answer");
            adam.press("Accept " + HUDA);
            assertThat(adam.text()).contains("You are the key worker now.");
            adam.follow("Today");
            assertThat(adam.text()).contains(HUDA, "Left King's College Hospital");
            assertThat(adam.text()).contains("Plans to review", "Keisha Campbell", "Overdue");
            adam.hasNoComplaints();
            clicks += adam.clicks();
        }
        assertThat(clicks).isLessThan(CLICKS);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(TIME);
    }

    @Test
    void wherever_she_is_named_everybody_reads_that_two_workers_visit(Chromium browser) throws IOException {
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            signIn(tab, "amara");
            warns(tab, "/today");
            warns(tab, "/my-people");
            warns(tab, "/people?alert=with");
            warns(tab, "/people/print?alert=with");
            warns(tab, "/neighbourhoods/borough");
            Download file = tab.page().waitForDownload(() -> tab.follow("download it (CSV)"));
            assertThat(Files.readAllLines(file.path()))
                    .filteredOn(line -> line.contains(SHIRLEY))
                    .isNotEmpty()
                    .allMatch(line -> line.contains(TWO_WORKERS));

            tab.follow(SHIRLEY);
            String person = tab.page().url().replaceAll(".*(/people/[^/?#]+).*", "$1");
            for (String page :
                    List.of("", "/timeline", "/sources", "/contacts", "/actions", "/circle", "/care", "/plan")) {
                warns(tab, person + page);
            }

            tab.follow("Find a person");
            tab.page().selectOption("select[name=reasonKind]", "contact");
            tab.page().getByLabel("Why are you looking for this person?").fill("Rang us");
            tab.fill("Family name", "Hazelfield");
            tab.press("Search");
            assertThat(tab.text()).contains(SHIRLEY, TWO_WORKERS);
        }
    }

    @Test
    void a_housing_officer_begins_with_what_she_was_asked_to_do_and_the_people_she_supports(Chromium browser) {
        try (Tab dawn = Tab.on(browser, site(), Tab.WIDE)) {
            signIn(dawn, "dawn");

            assertThat(dawn.page().locator("h1").innerText()).contains("My actions");
            assertThat(dawn.text())
                    .contains("Answer about the transfer to a bigger flat")
                    .containsSubsequence("People I support", "Keisha Campbell");
            dawn.isInOrder("my-actions");
            dawn.hasNoComplaints();
            dawn.page().locator("a[href^='/people/']").first().click();
            assertThat(dawn.text()).contains("Keisha Campbell", "Housing officer");
        }
    }

    @Test
    void what_is_due_today_is_overdue_from_midnight_in_london_on_a_page_that_stays_open(Chromium browser) {
        ZonedDateTime midnight = LocalDate.now(London.ZONE).plusDays(1).atStartOfDay(London.ZONE);
        try (Tab amara = Tab.on(browser, site(), Tab.WIDE)) {
            amara.page()
                    .clock()
                    .install(new Clock.InstallOptions()
                            .setTime(midnight.minusSeconds(30).toInstant().toEpochMilli()));
            signIn(amara, "amara");
            int dueToday = tags(amara, "Due today");
            int overdue = tags(amara, "Overdue");
            assertThat(dueToday).isPositive();

            amara.page().clock().runFor(60_000);

            assertThat(tags(amara, "Due today")).isZero();
            assertThat(tags(amara, "Overdue")).isEqualTo(overdue + dueToday);
        }
    }

    private static int tags(Tab tab, String text) {
        return tab.page()
                .locator(".nhsuk-tag", new Page.LocatorOptions().setHasText(text))
                .count();
    }

    /// On the screen and in print.
    private static void warns(Tab tab, String path) {
        tab.goTo(path);
        assertThat(tab.text()).as(path).contains(SHIRLEY, TWO_WORKERS);
        tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(tab.text()).as("printed " + path).contains(SHIRLEY, TWO_WORKERS);
        tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private void signIn(Tab tab, String username) {
        tab.signIn(username, demonstration.password(username));
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
