package kith.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.LocalDate;
import kith.Kith;
import kith.kernel.London;
import kith.partners.Teams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// An administrator's questions: who can sign in, who begins, who leaves, and what a team covers. It has a borough of
/// its own, because the other journeys leave work with the workers here.
@SpringBootTest(
        classes = {Kith.class, DemonstrationBorough.class},
        properties = "kith.journey=administration",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(Browsing.class)
class AdministrationTest {

    private static final int TELEPHONE = 375;

    @LocalServerPort
    private int port;

    @Autowired
    private Teams teams;

    @Test
    void a_new_colleague_starts_and_a_second_person_confirms_what_they_become(Chromium browser) {
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.signIn(DemonstrationBorough.TOM);
            tab.follow("Administration");
            tab.follow("Workers");
            sees(tab, "Workers", "workers");
            assertThat(tab.text()).contains("Amara Diallo", "Care coordinator", "Never");

            tab.press("Add a worker");
            tab.press("Add worker");
            assertThat(tab.text()).contains("There is a problem", "Enter a sign-in name", "Select a role");
            sees(tab, "Add a worker", "worker-new");
            tab.fill("Name", "Noor Haddad");
            tab.fill("Sign-in name", "noor");
            tab.fill("Work email address (optional)", "noor@example.nhs.uk");
            tab.choose("Role", "analyst");
            tab.choose("Organisation", "QHS");
            tab.press("Add worker");
            sees(tab, "Noor Haddad", "worker-added");
            assertThat(tab.text()).contains("can sign in now", "One-time password", "Quay Health Solutions");
            String password = tab.page().locator(".kith-secret").innerText();

            tab.choose("Role", "governance");
            tab.choose("Organisation", "QHS");
            tab.press("Give role");
            assertThat(tab.text()).contains("The role is proposed", "Waits to be confirmed");
            assertThat(tab.text()).doesNotContain(password);
            tab.goTo("/administration/roles");
            assertThat(tab.text()).contains("You can take it back").doesNotContain("Why do you decline?");

            tab.press("Sign out");
            tab.signIn(DemonstrationBorough.RUTH);
            tab.follow("Administration");
            tab.follow("Roles to confirm");
            sees(tab, "Roles to confirm", "roles-to-confirm");
            tab.press("Confirm");
            assertThat(tab.text()).contains("The worker has it now", "Confirmed");
            tab.press("Sign out");

            tab.signIn("noor", password);
            assertThat(tab.heading()).contains("Change your password");
            tab.hasNoComplaints();
        }
    }

    @BeforeEach
    void there_is_a_team() {
        DemonstrationBorough.addWalworthTeam(teams);
    }

    @Test
    void a_worker_is_away_and_then_leaves_and_nothing_stays_with_them(Chromium browser) {
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            beginCare(tab);
            tab.signIn(DemonstrationBorough.TOM);
            tab.goTo("/administration/workers?q=amara");
            tab.follow("Amara Diallo");
            tab.follow("Leave, cover and number of cases");
            tab.press("Save leave");
            assertThat(tab.text()).contains("Enter the first day", "Select who covers");
            LocalDate today = London.today(Clock.systemUTC());
            tab.fill("First day away", today);
            tab.fill("Last day away", today.plusDays(13));
            select(tab, "Who covers?", "Ben Osei");
            tab.press("Save leave");
            tab.fill("How many cases can they have?", "25");
            tab.press("Save number");
            sees(tab, "Leave and cases of Amara Diallo", "leave");
            assertThat(tab.text()).contains("Ben Osei covers", "1 of 25 cases");
            tab.goTo("/administration/workers");
            assertThat(tab.text()).contains("Away until");
            tab.press("Sign out");
            tab.signIn(DemonstrationBorough.BEN);
            assertThat(tab.text()).contains("Covering for Amara Diallo until");
            tab.isInOrder("today-covering");
            tab.press("Sign out");

            tab.signIn(DemonstrationBorough.TOM);
            tab.goTo("/administration/workers?q=amara");
            tab.follow("Amara Diallo");
            tab.press("Disable Amara Diallo");
            assertThat(tab.text()).contains("Who takes over 1 case?");
            tab.press("Disable Amara Diallo");
            assertThat(tab.text()).contains("Select who takes over 1 case");
            sees(tab, "Disable Amara Diallo", "leaving");

            select(tab, "Who takes over 1 case?", "Ben Osei");
            tab.press("Disable Amara Diallo");
            assertThat(tab.text()).contains("Amara Diallo cannot sign in any more", "Disabled");
            tab.press("Let them sign in again");
            assertThat(tab.text()).contains("They can sign in again");
            tab.press("Sign out");

            tab.signIn(DemonstrationBorough.BEN);
            assertThat(tab.text()).contains("You are the key worker since");
            tab.hasNoComplaints();
        }
    }

    @Test
    void a_team_changes_what_it_covers_once_the_administrator_has_read_what_that_does(Chromium browser) {
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.signIn(DemonstrationBorough.TOM);
            tab.goTo("/administration/teams");
            tab.press("Add a team");
            tab.fill("Name", "Peckham coordinators");
            tab.choose("Organisation that runs it", "QHS");
            tab.page().getByLabel("Peckham", exactly()).first().check();
            tab.fill("Duty desk", "020 7946 0000");
            sees(tab, "Add a team", "team-new");
            tab.press("Add team");
            sees(tab, "Peckham coordinators", "team");
            assertThat(tab.text()).contains("The team is added", "Nobody works in this team yet");

            tab.page().getByLabel("Walworth", exactly()).first().check();
            tab.press("Save");
            sees(tab, "Peckham coordinators", "team-effect");
            assertThat(tab.text()).contains("gain access to", "lose access to nobody");
            tab.press("Confirm the change");
            assertThat(tab.text()).contains("The team is changed");
            tab.goTo("/administration/teams");
            sees(tab, "Teams", "teams");
            assertThat(tab.text()).contains("Peckham, Walworth", "020 7946 0000");

            tab.follow("Peckham coordinators");
            tab.fill("Name", "Peckham and Walworth coordinators");
            tab.press("Save");
            assertThat(tab.heading()).contains("Peckham and Walworth coordinators");
            tab.follow("Close this team");
            sees(tab, "Close Peckham and Walworth coordinators", "team-close");
            assertThat(tab.text()).contains("The team holds nothing");
            tab.press("Close the team");
            assertThat(tab.text()).contains("Peckham and Walworth coordinators is closed", "Closed");
            tab.hasNoComplaints();
        }
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    /// Amara becomes the key worker of somebody.
    private static void beginCare(Tab tab) {
        tab.signIn(DemonstrationBorough.AMARA);
        tab.goTo("/");
        tab.follow("Walworth");
        tab.page().locator("th a[href^='/people/']").first().click();
        tab.press("Begin care coordination");
        tab.page().getByLabel("Team").selectOption(DemonstrationBorough.WALWORTH_TEAM);
        tab.press("Begin");
        assertThat(tab.text()).contains("Care begins now.");
        tab.press("Sign out");
    }

    private static void select(Tab tab, String label, String choice) {
        tab.page().getByLabel(label).selectOption(new SelectOption().setLabel(choice));
    }

    private static void sees(Tab tab, String heading, String photograph) {
        tab.sees(heading, photograph);
        tab.resize(TELEPHONE);
        assertThat(tab.scrollsSideways()).isFalse();
        tab.photograph(photograph + "-" + TELEPHONE);
        tab.resize(Tab.WIDE);
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
