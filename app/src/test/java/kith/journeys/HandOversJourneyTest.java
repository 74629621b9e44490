package kith.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import kith.Kith;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Mistakes and how they are put right: the coordinator asks the wrong team to take over the case of somebody who
/// moved, and somebody writes about the wrong person.
@SpringBootTest(
        classes = {Kith.class, WorkingDemonstration.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(Browsing.class)
class HandOversJourneyTest {

    private static final int TELEPHONE = 375;
    private static final String QUESTION = "1 person with a case has moved to another team";
    private static final String WRONG = "District nursing";
    private static final String RIGHT = "Social prescribing";

    @LocalServerPort
    private int port;

    @Autowired
    private WorkingDemonstration demonstration;

    @Autowired
    private JdbcClient db;

    @Test
    void a_team_that_was_asked_by_mistake_is_replaced_and_the_right_one_takes_the_case_over(Chromium browser) {
        String moved;
        try (Tab amara = Tab.on(browser, site(), Tab.WIDE)) {
            signIn(amara, "amara");
            amara.follow(QUESTION);
            moved = amara.page().locator("#moved h2").innerText();
            assertThat(amara.text()).contains("We asked %s to take it over".formatted(RIGHT));
            assertThat(amara.text())
                    .contains("They live in another area now", "Care coordination has the case")
                    .doesNotContain("Become the key worker");
            isSeen(amara, "hand-overs-asked");
            amara.press("The case stays");
            assertThat(amara.text()).contains("Say why the case stays with its team");

            amara.press("Ask this team");
            assertThat(amara.text()).contains("There is a problem", "Select another team that can take the case over");
            isSeen(amara, "hand-overs-no-team");

            replace(amara, RIGHT, WRONG);
            assertThat(amara.page().locator("#moved h2").innerText()).isEqualTo(moved);
            assertThat(amara.text())
                    .contains(
                            "We asked %s. The case stays where it is".formatted(WRONG),
                            "We asked %s to take it over".formatted(WRONG))
                    .doesNotContain("We asked " + RIGHT);
            isSeen(amara, "hand-overs-wrong-team");

            replace(amara, WRONG, RIGHT);
            assertThat(amara.text())
                    .contains(
                            "We asked %s. The case stays where it is".formatted(RIGHT),
                            "We asked %s to take it over".formatted(RIGHT))
                    .doesNotContain("We asked " + WRONG);
            isSeen(amara, "hand-overs-right-team");
            amara.hasNoComplaints();
        }
        try (Tab sana = Tab.on(browser, site(), Tab.WIDE)) {
            signIn(sana, "sana");
            sana.goTo("/hand-overs");
            assertThat(sana.text()).doesNotContain(moved, "Become the key worker");
        }
        try (Tab bea = Tab.on(browser, site(), Tab.WIDE)) {
            signIn(bea, "bea");
            assertThat(bea.text())
                    .containsSubsequence("Waiting for others", "Look at her leg at the next visit", "Sana Malik");
            bea.follow(QUESTION);
            assertThat(bea.page().locator("#moved h2").innerText()).isEqualTo(moved);
            bea.press("Become the key worker");
            assertThat(bea.text()).contains("You are the key worker now, and the case is your team's.");
            bea.hasNoComplaints();
        }
        assertThat(states()).containsExactly("withdrawn", "withdrawn", "accepted");
        try (Tab amara = Tab.on(browser, site(), Tab.WIDE)) {
            signIn(amara, "amara");
            assertThat(amara.text()).doesNotContain("has moved to another team");
        }
    }

    @Test
    void each_supporter_stands_in_one_line_and_a_mistake_with_its_reason(Chromium browser) {
        try (Tab adam = Tab.on(browser, site(), Tab.WIDE)) {
            signIn(adam, "adam");
            adam.goTo("/people?whose=mine");
            adam.follow("Keisha Campbell");
            assertThat(adam.page()
                            .locator("li", new Page.LocatorOptions().setHasText("Adam Fox, Key worker, since"))
                            .allInnerTexts())
                    .singleElement()
                    .asString()
                    .contains("open action");
            assertThat(adam.page().locator(".nhsuk-breadcrumb").innerText()).contains("People in ");
            isSeen(adam, "who-else-is-involved");

            adam.follow("Change who is involved");
            adam.fill("Name", "Chloe");
            adam.press("Add to the circle");
            adam.page().getByText("Added by mistake: Chloe").click();
            says(adam, "She is of another family");
            adam.press("Entered in error");
            adam.page()
                    .getByText("Earlier", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(adam.text()).contains("Chloe (Family). Entered in error: She is of another family (Adam Fox, ");
            isSeen(adam, "circle-mistake");

            adam.follow("Tasks and contacts");
            adam.choose("Result", "spoke");
            adam.press("Save the contact");
            adam.page()
                    .getByText("Correct", new Page.GetByTextOptions().setExact(false))
                    .first()
                    .click();
            says(adam, "I rang her sister");
            adam.press("Entered in error");
            adam.page().getByText("Contacts entered in error").click();
            assertThat(adam.text()).contains("Entered in error: I rang her sister (Adam Fox, ");
            isSeen(adam, "contact-mistake");
            adam.hasNoComplaints();
        }
    }

    /// In the box that is open.
    private static void says(Tab tab, String why) {
        tab.page().locator("input[name=why]:visible").fill(why);
    }

    private static void replace(Tab tab, String asked, String by) {
        tab.choose("Is %s the wrong team? Choose the right one".formatted(asked), by);
        tab.press("Ask this team");
    }

    /// At the widths of a desk and of a telephone.
    private static void isSeen(Tab tab, String photograph) {
        tab.isInOrder(photograph);
        tab.resize(TELEPHONE);
        assertThat(tab.scrollsSideways()).isFalse();
        tab.photograph(photograph + "-" + TELEPHONE);
        tab.resize(Tab.WIDE);
    }

    private List<String> states() {
        return db.sql("select state from coordination.case_move order by id")
                .query((row, _) -> row.getString("state"))
                .list();
    }

    private void signIn(Tab tab, String username) {
        tab.signIn(username, demonstration.password(username));
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
