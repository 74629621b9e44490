package kith.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kith.Kith;
import kith.access.Role;
import kith.access.workers.NewWorker;
import kith.access.workers.Password;
import kith.access.workers.PractitionerRole;
import kith.access.workers.Workers;
import kith.engine.terms.NeighbourhoodKey;
import kith.kernel.London;
import kith.kernel.jobs.RegularJob;
import kith.partners.Coverage;
import kith.partners.DutyDesk;
import kith.partners.OrganisationCode;
import kith.partners.Team;
import kith.partners.TeamKey;
import kith.partners.Teams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A coordinator decides whom her team helps, and records contacts and who else is involved.
@SpringBootTest(
        classes = {Kith.class, DemonstrationBorough.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(Browsing.class)
class CandidateJourneyTest {

    private static final String BEA = "bea";
    private static final TeamKey TEAM = new TeamKey("peckham");
    private static final OrganisationCode QHS = new OrganisationCode("QHS");

    @LocalServerPort
    private int port;

    @Autowired
    private Teams teams;

    @Autowired
    private Workers workers;

    @Autowired
    private List<RegularJob> jobs;

    @BeforeEach
    void a_team_with_a_coordinator_triages_in_peckham() {
        LocalDate today = London.today(Clock.systemUTC());
        teams.put(Team.open(
                TEAM,
                today.minusYears(1),
                QHS,
                "Peckham neighbourhood team",
                Coverage.ofNeighbourhoods(new NeighbourhoodKey("peckham")),
                DutyDesk.NONE));
        workers.add(
                new NewWorker(
                        BEA, "Bea Lindqvist", new PractitionerRole(Role.COORDINATOR, QHS, TEAM), Set.of("peckham")),
                new Password(DemonstrationBorough.PASSWORD));
        jobs.stream().filter(job -> job.key().equals("case-finding")).forEach(RegularJob::run);
    }

    @Test
    void from_somebody_on_the_list_to_an_open_case(Chromium browser) {
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.signIn(BEA);
            tab.sees("Today", "today-candidates");
            assertThat(tab.text()).contains("Candidates for help", "for your team to decide");

            tab.goTo("/candidates");
            tab.follow("Decide otherwise about Adaeze Okoro");
            tab.isInOrder("candidate");
            assertThat(tab.text()).contains("On the three-conditions list since");
            tab.press("Decline");
            assertThat(tab.text()).contains("There is a problem");
            tab.isInOrder("candidate-refused");
            tab.press("Record the invitation");
            assertThat(tab.text()).contains("The invitation is recorded.", "They have not answered");
            tab.press("They said yes");
            tab.isInOrder("candidate-invited");

            tab.follow("Record each attempt");
            tab.isInOrder("contacts");
            tab.page().getByLabel("Result").selectOption("spoke");
            tab.fill("Next step (optional)", "Visit with the nurse");
            tab.press("Save the contact");
            tab.isInOrder("contacts-saved");
            assertThat(tab.text()).contains("Bea Lindqvist");

            tab.goTo("/candidates");
            tab.sees("Candidates", "candidates");
            assertThat(tab.text()).contains("Needs letters in large print");
            tab.follow("Decide otherwise about Adaeze Okoro");
            tab.press("Accept and open a case");
            assertThat(tab.text()).contains("The case is open.");
            tab.follow("Today");
            tab.sees("Today", "today-action");
            assertThat(tab.text()).contains("Visit with the nurse", "Needs letters in large print");
            tab.follow("See all my people");
            tab.sees("People", "people-alerts");
            assertThat(tab.text()).contains("Needs letters in large print");
            tab.hasNoComplaints();
        }
    }

    @Test
    void who_else_supports_a_person_and_putting_somebody_forward(Chromium browser) {
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.signIn(BEA);
            tab.goTo("/neighbourhoods/peckham");
            tab.page().locator("th a[href^='/people/']").first().click();
            tab.isInOrder("person-candidate");
            assertThat(tab.text()).contains("Decide whether to help this person");
            tab.follow("Change who is involved");
            tab.press("Add to the circle");
            assertThat(tab.text()).contains("There is a problem");
            tab.fill("Name", "Grace Example");
            tab.fill("What do they do for the person? (optional)", "Daughter");
            tab.press("Add to the circle");
            tab.isInOrder("circle");
            assertThat(tab.text()).contains("Grace Example", "Daughter");

            tab.goTo("/neighbourhoods/peckham");
            tab.page().locator("th a[href^='/people/']").first().click();
            tab.follow("Put this person forward to a team");
            tab.isInOrder("put-forward");
            tab.press("Put forward");
            assertThat(tab.text()).contains("There is a problem", "Say why");
            tab.fill("Why?", "Her daughter rang twice this week");
            tab.press("Put forward");
            tab.isInOrder("put-forward-done");
            assertThat(tab.text()).contains("The person is put forward.");
            tab.hasNoComplaints();
        }
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
