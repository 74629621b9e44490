package kith.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import kith.Kith;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A coordinator sees what a person needs as one picture, adds what the person says, and takes a need up.
@SpringBootTest(
        classes = {Kith.class, DemonstrationBorough.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(Browsing.class)
class NeedsJourneyTest {

    @LocalServerPort
    private int port;

    @Test
    void a_need_is_written_down_sorted_taken_up_and_met(Chromium browser) {
        try (Tab tab = Tab.on(browser, "http://localhost:" + port, Tab.NARROW)) {
            tab.signIn(DemonstrationBorough.AMARA);
            tab.goTo("/");
            tab.follow("Walworth");
            tab.page().locator("th a[href^='/people/']").first().click();
            String person = tab.heading();
            assertThat(tab.text()).contains("Needs", "Nobody has said anything about");

            tab.follow("Work on needs");
            tab.sees("What " + person + " needs", "needs-before");
            tab.press("Write it down");
            assertThat(tab.text()).contains("There is a problem", "Write what was said");
            tab.isInOrder("needs-refused");

            tab.page().locator("#need").selectOption("");
            tab.fill("What was said, in the person's words if you can", "I cannot carry my potatoes home");
            tab.press("Write it down");
            assertThat(tab.text()).contains("The need is written down.", "Nobody has taken it up.");

            Locator potatoes =
                    tab.page().locator(".nhsuk-card").filter(new Locator.FilterOptions().setHasText("potatoes"));
            potatoes.locator("summary").click();
            potatoes.locator("select[name=need]").first().selectOption("food");
            potatoes.getByText("Sort").first().click();
            assertThat(tab.text()).contains("The statement is sorted.");

            potatoes.locator("summary").click();
            potatoes.locator("button[value=not-wanted]").click();
            assertThat(tab.text()).contains("There is a problem", "Say why it is not wanted");
            tab.isInOrder("needs-not-wanted-refused");

            potatoes.getByText("I am working on it").click();
            assertThat(tab.text()).contains("The need is changed.", "Amara Diallo is working on it");
            tab.sees("What " + person + " needs", "needs");
            potatoes.getByText("It is met").click();
            assertThat(tab.text()).contains("Met on");

            tab.follow("Summary");
            assertThat(tab.text()).contains("Met or not wanted: Food.");
            tab.isInOrder("person-with-needs");
            tab.hasNoComplaints();
        }
    }
}
