package kith.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import kith.Kith;
import kith.partners.Teams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A coordinator begins the care of somebody on her list, and hands it over to a nurse.
@SpringBootTest(
        classes = {Kith.class, DemonstrationBorough.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(Browsing.class)
class NamedKeyWorkerTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Teams teams;

    @BeforeEach
    void there_is_a_team() {
        DemonstrationBorough.addWalworthTeam(teams);
    }

    @Test
    void from_the_list_to_a_named_key_worker_who_accepts(Chromium browser) {
        String person;
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.signIn(DemonstrationBorough.AMARA);
            tab.goTo("/");
            tab.follow("Walworth");
            tab.page().locator("th a[href^='/people/']").first().click();
            person = tab.heading();
            assertThat(tab.text()).contains("Nobody coordinates this person's care.");

            tab.press("Begin care coordination");
            tab.sees("Care of " + person, "care-begin");
            tab.page().getByLabel("Team").selectOption(DemonstrationBorough.WALWORTH_TEAM);
            tab.press("Begin");
            tab.sees("Care of " + person, "care-active");
            assertThat(tab.text()).contains("Care begins now.", "Amara Diallo", "Active");

            tab.press("Put on hold");
            assertThat(tab.text()).contains("There is a problem", "Say why the case is on hold");
            tab.isInOrder("care-hold-refused");

            tab.choose("New key worker", "Sana Malik (Nurse, Care coordinator)");
            tab.fill("Note to the new key worker (optional)", "She asks for somebody who can look at her leg");
            tab.press("Offer the hand-over");
            assertThat(tab.text()).contains("The hand-over is offered.", "Amara Diallo");
            tab.hasNoComplaints();
        }
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.signIn(DemonstrationBorough.SANA);
            tab.sees("Today", "today-offer");
            assertThat(tab.text()).contains("1 hand-over waits for your answer", "Nothing is due today.");
            tab.follow("1 hand-over waits for your answer");
            tab.sees("Hand-overs", "hand-overs");
            assertThat(tab.text()).contains(person, "Amara Diallo offered this to you", "look at her leg");

            tab.press("Refuse");
            assertThat(tab.text()).contains("There is a problem", "Say why you refuse it");
            tab.isInOrder("hand-over-refused");

            tab.press("Accept");
            tab.sees("People", "people");
            assertThat(tab.text()).contains("You are the key worker now.", "1 person");

            tab.follow("Today");
            tab.sees("Today", "today");
            assertThat(tab.text()).contains("New since", "Active", "1", "See all my people");
            tab.follow("See all my people");

            tab.follow(person);
            assertThat(tab.heading()).contains(person);
            assertThat(tab.text()).contains("Care coordination", "Sana Malik");
            tab.isInOrder("person-with-key-worker");

            tab.follow("Measures");
            assertThat(tab.text()).contains("Nothing has been measured yet.");
            tab.follow("Record Well-being (ONS4)");
            tab.page().locator("input[name=happiness][value='0']").check();
            tab.page().locator("input[name=anxiety][value=declined]").check();
            tab.isInOrder("measure");
            tab.fill("When?", "2099-01-01");
            tab.press("Record it");
            assertThat(tab.text()).contains("There is a problem", "The day must not be in the future");
            assertThat(tab.page().locator("input[name=happiness][value='0']").isChecked())
                    .isTrue();
            tab.isInOrder("measure-refused");
            tab.fill("When?", "2026-11-01");
            tab.press("Record it");
            tab.isInOrder("measures");
            assertThat(tab.text()).contains("Happy yesterday", "Declined or did not know", "by Sana Malik");

            tab.page().getByText("Every time it was used").click();
            tab.follow("This was a mistake");
            tab.press("Mark as entered in error");
            assertThat(tab.text()).contains("There is a problem", "Say what was wrong");
            tab.isInOrder("measure-mistake");
            tab.fill("What was wrong?", "I asked her sister");
            tab.press("Mark as entered in error");
            tab.page().getByText("Every time it was used").click();
            assertThat(tab.text()).contains("Entered in error: I asked her sister");
            tab.follow("Summary");

            tab.press("Change care coordination");
            tab.fill("Why?", "I leave the team\u0000 on Friday");
            tab.press("Leave vacant");
            assertThat(tab.text()).contains("Nobody is the key worker now.", "Nobody matches these filters");
            tab.hasNoComplaints();
        }
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.signIn(DemonstrationBorough.AMARA);
            tab.goTo("/");
            tab.follow("Walworth");
            tab.page().locator("th a[href^='/people/']").first().click();
            tab.press("Change care coordination");
            tab.sees("Care of " + person, "care-vacant");
            assertThat(tab.text()).contains("No key worker", "I leave the team", "covers the place");
            tab.press("Make them the key worker");
            assertThat(tab.text()).contains("There is a key worker again.");

            tab.fill("Why?", "In hospital");
            tab.press("Put on hold");
            tab.sees("Care of " + person, "care-on-hold");
            assertThat(tab.text()).contains("The case is on hold.", "In hospital");
            tab.press("Take up again");
            tab.page().getByLabel("Why does it end?").selectOption("goals-met");
            tab.press("Finish");
            assertThat(tab.text()).contains("The case is finished.");
            tab.hasNoComplaints();
        }
    }

    @Test
    void a_case_that_is_only_planned_can_be_cancelled(Chromium browser) {
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.signIn(DemonstrationBorough.AMARA);
            tab.goTo("/");
            tab.follow("Walworth");
            tab.page().locator("th a[href^='/people/']").nth(1).click();
            tab.press("Begin care coordination");
            tab.page().getByLabel("Team").selectOption(DemonstrationBorough.WALWORTH_TEAM);
            tab.page().locator("select[name=keyWorker]").selectOption("Choose later");
            tab.press("Begin");
            tab.isInOrder("care-planned");
            assertThat(tab.text()).contains("The case is planned.", "Planned");

            tab.fill("Why?", "She moved away");
            tab.press("Cancel the case");
            assertThat(tab.text()).contains("The case is cancelled.");
            tab.hasNoComplaints();
        }
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
