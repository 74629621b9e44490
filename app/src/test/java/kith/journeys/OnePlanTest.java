package kith.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import kith.Kith;
import kith.partners.Teams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A key worker writes a plan with somebody on a phone, has it agreed and prints it. Two workers write at once.
@SpringBootTest(
        classes = {Kith.class, DemonstrationBorough.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(Browsing.class)
class OnePlanTest {

    private static final String GOALS = "What I want to change";

    @LocalServerPort
    private int port;

    @Autowired
    private Teams teams;

    @BeforeEach
    void there_is_a_team() {
        DemonstrationBorough.addWalworthTeam(teams);
    }

    @Test
    void a_plan_is_written_on_a_phone_agreed_and_printed(Chromium browser) {
        String plan;
        try (Tab desk = Tab.on(browser, site(), Tab.WIDE)) {
            desk.signIn(DemonstrationBorough.AMARA);
            plan = beginCareOf(desk, 2) + "/plan";
            desk.goTo(plan);
            desk.sees("Plan", "plan-none");
            desk.press("Begin a plan");
            desk.sees("Plan", "plan-draft");
            assertThat(desk.text()).contains("The plan is begun.", "Draft", "Not yet");
            desk.hasNoComplaints();
        }
        try (Tab phone = Tab.on(browser, site(), Tab.NARROW)) {
            phone.signIn(DemonstrationBorough.AMARA);
            phone.goTo(plan + "/sections/matters");
            phone.sees("What matters to me", "plan-section");
            write(phone, "What matters to me", "My garden.\nMy grandchildren on Sundays.");
            phone.press("Save and go on");
            assertThat(phone.heading()).contains("What I am good at");
            write(phone, "What I am good at and what I give", "I cook for the whole floor.");
            phone.press("Save and stop");
            phone.sees("Plan", "plan-written");
            assertThat(phone.text()).contains("My grandchildren on Sundays.", "I cook for the whole floor.");

            aboutMe(phone, plan);
            phone.press("Agree");
            assertThat(phone.text()).contains("There is a problem", "Select whether the person agrees");
            phone.isInOrder("plan-agree-refused");
            phone.page().getByLabel("The person agrees").check();
            phone.press("Agree");
            phone.sees("Plan", "plan-active");
            assertThat(phone.text()).contains("The plan is in force.", "Active", "By the person");

            phone.fill("Who was given the plan?", "Her daughter");
            phone.press("Write it down");
            assertThat(phone.text()).contains("The copy is written down.", "On paper, 16 point, to Her daughter");
            phone.follow("Large print");
            phone.sees("My plan", "plan-print");
            assertThat(phone.text())
                    .contains("My garden.", "I cook for the whole floor.", "Please ring before you come.");
            phone.page().getByLabel("Headings").selectOption("pl");
            phone.press("Show");
            phone.sees("My plan", "plan-print-polish");
            assertThat(phone.text()).contains("Mój plan", "Co się dla mnie liczy", "What matters to me", "My garden.");
            phone.follow("Easy Read");
            phone.sees("My plan", "plan-easy-read");
            assertThat(phone.text()).contains("This is my plan now.", "What is important to me", "My garden.");
            phone.goTo(plan);
            phone.follow("Review");
            phone.sees("Review the plan", "plan-review");
            phone.press("Record the review");
            assertThat(phone.text()).contains("There is a problem", "Select what came of the review");
            phone.page().getByLabel("The plan has to change").check();
            phone.press("Record the review");
            assertThat(phone.text()).contains("Say what has to change");
            write(phone, "What did you find?", "She needs a rail on the stairs. Her daughter was there.");
            phone.press("Record the review");
            assertThat(phone.text()).contains("The review is recorded.", "Change the plan, then agree it again.");
            phone.follow("Review");
            assertThat(phone.text()).contains("Earlier reviews", "She needs a rail on the stairs.");
            phone.hasNoComplaints();
        }
    }

    @Test
    void two_workers_who_write_at_once_lose_no_word(Chromium browser) {
        try (Tab one = Tab.on(browser, site(), Tab.WIDE);
                Tab other = Tab.on(browser, site(), Tab.WIDE)) {
            one.signIn(DemonstrationBorough.AMARA);
            other.signIn(DemonstrationBorough.AMARA);
            String plan = beginCareOf(one, 3) + "/plan";
            one.goTo(plan);
            one.press("Begin a plan");
            one.goTo(plan + "/sections/goals");
            write(one, GOALS, "Walk to the shop on Tuesdays");
            one.press("Save and stop");

            one.goTo(plan + "/sections/goals");
            other.goTo(plan + "/sections/goals");
            write(one, GOALS, "Walk to the market on Tuesdays");
            one.press("Save and stop");
            write(other, GOALS, "Walk to the library on Tuesdays");
            other.press("Save and stop");
            other.sees("Plan", "plan-conflict");
            assertThat(other.text())
                    .contains("Your words are kept.", "Two people wrote this differently", "Walk to the library")
                    .contains("Walk to the market");

            write(other, "What the section says from now on", "Walk to the market or the library on Tuesdays");
            other.press("Settle");
            assertThat(other.text()).contains("is settled.", "Walk to the market or the library on Tuesdays");
            other.follow("Versions");
            other.sees("Versions of the plan", "plan-versions");
            assertThat(other.text()).contains("Version 4", "Version 1", "Two people had changed the same words");
            other.hasNoComplaints();
        }
    }

    @Test
    void what_a_second_worker_writes_is_merged_and_each_reads_what_is_for_them(Chromium browser) {
        try (Tab one = Tab.on(browser, site(), Tab.WIDE);
                Tab other = Tab.on(browser, site(), Tab.NARROW)) {
            one.signIn(DemonstrationBorough.AMARA);
            other.signIn(DemonstrationBorough.SANA);
            String person = beginCareOf(one, 4);
            String plan = person + "/plan";
            one.goTo(plan);
            one.press("Begin a plan");
            one.goTo(plan + "/sections/goals");
            write(one, GOALS, "Walk to the shop on Tuesdays");
            one.press("Save and stop");
            one.goTo(person + "/circle");
            one.page()
                    .getByLabel("Worker", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("Sana Malik");
            one.page().locator("#worker-part").fill("Nurse");
            one.press("Add the worker");

            one.goTo(plan + "/sections/goals");
            other.goTo(plan + "/sections/goals");
            write(one, GOALS, "Walk to the market on Tuesdays");
            one.press("Save and stop");
            write(other, GOALS, "Walk to the shop on Fridays");
            other.press("Save and stop");
            assertThat(other.text()).contains("it has both changes now", "Walk to the market on Fridays");

            one.goTo(plan + "/sections/crisis/audience");
            one.sees("Whom is it for?", "plan-audience");
            one.page().getByLabel("Only the person and the key worker").check();
            one.press("Save");
            assertThat(one.text()).contains("It is recorded for whom", "For: Only the person and the key worker");
            one.goTo(plan + "/sections/crisis");
            write(one, "In a crisis", "Ring my aunt.");
            one.press("Save and stop");

            other.goTo(plan);
            other.sees("Plan", "plan-not-for-you");
            assertThat(other.text()).contains("This part is not for you.").doesNotContain("Ring my aunt.");
            other.follow("Easy Read");
            assertThat(other.text())
                    .contains("Some parts are not in this copy.")
                    .doesNotContain("Ring my aunt.");
            other.goTo(plan + "/versions");
            assertThat(other.text())
                    .contains("This version changed a part that is not for you.", "Also with words of:")
                    .doesNotContain("Ring my aunt.");
            one.goTo(plan + "/easy-read");
            assertThat(one.text()).contains("Ring my aunt.");
            one.hasNoComplaints();
            other.hasNoComplaints();
        }
    }

    /// Writes one heading with somebody who supports the person, and flags it.
    private static void aboutMe(Tab phone, String plan) {
        phone.follow("Write about me");
        phone.sees("About me", "about-me");
        phone.goTo(plan.replace("/plan", "/about-me/please"));
        phone.sees("Please do and please don't", "about-me-heading");
        write(phone, "In the person's own words", "Please ring before you come.");
        phone.press("Save");
        assertThat(phone.text()).contains("There is a problem", "Select whose words these are");
        phone.page().getByLabel("The person, with somebody who supports them").check();
        phone.fill("Who supports the person to write this?", "Her daughter");
        phone.press("Save");
        assertThat(phone.text()).contains("is saved.", "Supported to write this by Her daughter");
        phone.goTo(plan.replace("/plan", "/about-me/please"));
        write(phone, "What looks different?", "She has no telephone now.");
        phone.press("Flag it");
        phone.sees("About me", "about-me-written");
        assertThat(phone.text())
                .contains("The person's words have not changed.", "Looks different", "She has no telephone now.")
                .contains("Please ring before you come.");
        phone.goTo(plan);
        assertThat(phone.text()).contains("Please ring before you come.");
    }

    /// The address of somebody's page, after their care has begun.
    private static String beginCareOf(Tab tab, int nth) {
        tab.goTo("/");
        tab.follow("Walworth");
        tab.page().locator("th a[href^='/people/']").nth(nth).click();
        String person = tab.page().url().replaceAll(".*(/people/[^/?#]+).*", "$1");
        tab.press("Begin care coordination");
        tab.page().getByLabel("Team").selectOption(DemonstrationBorough.WALWORTH_TEAM);
        tab.press("Begin");
        return person;
    }

    private static void write(Tab tab, String label, String words) {
        tab.page().getByLabel(label).fill(words);
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
