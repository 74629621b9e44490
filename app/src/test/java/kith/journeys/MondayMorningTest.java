package kith.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import kith.Kith;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A coordinator's Monday morning on the demonstration borough, and what others find there.
@SpringBootTest(
        classes = {Kith.class, DemonstrationBorough.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(Browsing.class)
class MondayMorningTest {

    @LocalServerPort
    private int port;

    @Test
    void a_coordinator_goes_from_the_borough_to_her_caseload_to_a_person(Chromium browser) {
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            signIn(tab, DemonstrationBorough.AMARA);
            sees(tab, "Today", "first-page");
            tab.goTo("/");
            sees(tab, "The borough", "borough");
            assertThat(tab.text()).contains("Where you work", "95% interval");
            assertThat(tab.text())
                    .as("numbers that begin with 999 do not make a demonstration")
                    .doesNotContain("Synthetic people");

            tab.follow("Walworth");
            sees(tab, "People", "people");
            assertThat(tab.text()).contains("Why now", "No case", "Last contact, next step");
            assertThat(tab.page().locator(".kith-people").boundingBox().height).isLessThan(2 * 900);

            tab.page().locator("th a[href^='/people/']").first().click();
            seesSomebody(tab, "person");
            assertThat(tab.text()).contains("Long-term conditions", "Source", "Timeline");
            tab.hasNoComplaints();
        }
    }

    @Test
    void all_of_it_works_on_a_narrow_screen_without_scripts(Chromium browser) {
        try (Tab tab = Tab.withoutScripts(browser, site(), Tab.NARROW)) {
            signIn(tab, DemonstrationBorough.AMARA);
            tab.goTo("/");
            tab.follow("Walworth");
            tab.page().selectOption("select[name=state]", "no-case");
            tab.page().selectOption("select[name=sort]", "age");
            tab.press("Show");
            assertThat(tab.page().url()).contains("neighbourhood=walworth", "state=no-case", "sort=age");

            tab.fill("Save these filters as", "Oldest first");
            tab.press("Save view");
            assertThat(tab.text()).contains("The view is saved.");
            tab.follow("Everybody");
            tab.follow("Oldest first");
            assertThat(tab.page().url()).contains("sort=age");
            tab.press("Take them yourself");
            assertThat(tab.text()).contains("Select at least one person");

            tab.page().locator("th a[href^='/people/']").first().click();
            assertThat(tab.text()).contains("Long-term conditions");
        }
    }

    @Test
    void she_finds_somebody_from_elsewhere_and_says_why(Chromium browser) {
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            signIn(tab, DemonstrationBorough.AMARA);
            tab.follow("Find a person");
            tab.press("Search");
            assertThat(tab.text()).contains("There is a problem");
            assertThat(tab.findings()).isEmpty();

            tab.page().selectOption("select[name=reasonKind]", "contact");
            tab.page().getByLabel("Why are you looking for this person?").fill("Rang us about a discharge");
            tab.fill("Family name", "Ok");
            tab.press("Search");
            sees(tab, "Find a person", "search");
            assertThat(tab.page().url()).matches(site() + "/search/results/[0-9]+");
            String found = tab.page().locator("#found").innerText();
            tab.page().locator("a[href^='/people/']").first().click();
            tab.page().goBack();
            assertThat(tab.page().locator("#found").innerText()).isEqualTo(found);
        }
    }

    @Test
    void another_neighbourhoods_list_is_not_open_to_her(Chromium browser) {
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            signIn(tab, DemonstrationBorough.AMARA);

            tab.goTo("/neighbourhoods/dulwich");
            sees(tab, "You do not have access to this", "denied");

            tab.goTo("/neighbourhoods/not-placed");
            sees(tab, "Why do you need to see this?", "reason");
            tab.page().selectOption("select[name=reasonKind]", "contact");
            tab.page().locator("[name=reason]").fill("Looking for people whose practice has closed");
            tab.press("Continue");
            sees(tab, "Not placed", "not-placed");
        }
    }

    @Test
    void she_takes_her_list_as_a_file_that_no_spreadsheet_runs(Chromium browser) throws IOException {
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            signIn(tab, DemonstrationBorough.AMARA);
            tab.goTo("/neighbourhoods/walworth");

            byte[] sheets = tab.printed("/people/print?neighbourhood=walworth");
            assertThat(Loader.loadPDF(sheets).getNumberOfPages()).isLessThanOrEqualTo(4);
            tab.goTo("/neighbourhoods/walworth");
            Download file = tab.page().waitForDownload(() -> tab.follow("download it (CSV)"));

            List<String> lines = Files.readAllLines(file.path());
            assertThat(file.suggestedFilename()).startsWith("people-").endsWith(".csv");
            assertThat(lines.getFirst())
                    .contains("\"Name\",\"Alerts and communication needs\",\"Born\"", "\"Marking\"");
            assertThat(lines)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(line -> assertThat(line).doesNotContainPattern("(^|,)\"?[=+@-]"));
        }
    }

    @Test
    void an_administrator_sees_imports_and_no_people(Chromium browser) {
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            signIn(tab, DemonstrationBorough.TOM);
            tab.follow("About the data");
            tab.follow("Conditions");
            sees(tab, "Long-term conditions", "catalogue");

            tab.follow("About the data");
            tab.follow("Neighbourhoods");
            sees(tab, "Neighbourhoods", "places");
            assertThat(tab.text()).contains("Who would move", "Illustrative");

            tab.follow("About the data");
            tab.follow("Feeds and imports");
            sees(tab, "Feeds and imports", "imports");
            tab.page().locator("th a[href^='/imports/']").first().click();
            assertThat(tab.text()).contains("Results", "Undo this import");
            assertThat(tab.findings()).isEmpty();
            tab.photograph("import");

            tab.goTo("/imports/new");
            tab.press("Start");
            assertThat(tab.text()).contains("Choose a folder or upload files");
            sees(tab, "Import records", "import-new");

            tab.goTo("/neighbourhoods/walworth");
            sees(tab, "You do not have access to this", "denied-to-administrators");
        }
    }

    private static void signIn(Tab tab, String username) {
        tab.signIn(username);
    }

    private static void sees(Tab tab, String heading, String photograph) {
        tab.sees(heading, photograph);
    }

    private static void seesSomebody(Tab tab, String photograph) {
        assertThat(tab.heading()).isNotBlank();
        tab.isInOrder(photograph);
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
