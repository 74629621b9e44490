package kith.journeys;

import static kith.journeys.PhoneConversation.PHONE;
import static kith.journeys.PhoneConversation.beginCare;
import static kith.journeys.PhoneConversation.goOn;
import static kith.journeys.PhoneConversation.kept;
import static kith.journeys.PhoneConversation.says;
import static kith.journeys.PhoneConversation.signIn;
import static kith.journeys.PhoneConversation.until;
import static kith.journeys.PhoneConversation.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import kith.Kith;
import kith.partners.Teams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A key worker has the conversation at a kitchen table, on a phone whose line is cut and whose session ends.
@SpringBootTest(
        classes = {Kith.class, DemonstrationBorough.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(Browsing.class)
class ConversationJourneyTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Teams teams;

    @BeforeEach
    void there_is_a_team() {
        DemonstrationBorough.addWalworthTeam(teams);
    }

    @Test
    void nothing_is_lost_where_the_line_is_cut_twice_and_the_session_ends(Chromium browser) {
        try (Tab phone = Tab.on(browser, site(), PHONE)) {
            phone.signIn(DemonstrationBorough.AMARA);
            String conversation = beginCare(phone, 5) + "/conversation";
            phone.goTo(conversation);
            phone.sees("Conversation", "conversation");
            phone.resize(PHONE);
            BrowserContext device = phone.page().context();

            goOn(phone);
            write(phone, "about-important", "My garden.");
            says(phone, "Saved ");

            device.setOffline(true);
            write(phone, "about-important", "My garden.\nMy cat Duchess.");
            says(phone, "There is no line. It is kept on this device, encrypted.");
            phone.photograph("conversation-no-line");
            goOn(phone);
            write(phone, "about-people", "My daughter Ngozi.");
            until(phone, () -> kept(phone.page()).size() == 2);
            assertThat(kept(phone.page()))
                    .noneMatch(
                            text -> text.contains("Duchess") || text.contains("Ngozi") || text.contains(conversation));
            device.setOffline(false);
            phone.goTo(conversation + "/about-people");
            until(phone, () -> opensWith(phone, conversation, "My daughter Ngozi."));
            until(phone, () -> kept(phone.page()).isEmpty());

            sessionEnds(device);
            write(phone, "about-people", "My daughter Ngozi.\nMr Bello next door.");
            says(phone, "You are signed out.");
            until(phone, () -> kept(phone.page()).size() == 1);
            anotherWorkerSeesNothing(device, conversation);
            phone.isInOrder("conversation-signed-out");
            phone.resize(PHONE);
            signIn(device, site(), DemonstrationBorough.AMARA).close();
            says(phone, "Saved ");
            until(phone, () -> kept(phone.page()).isEmpty());

            device.setOffline(true);
            phone.goTo("about:blank");
            device.setOffline(false);
            finish(phone, conversation);
        }
    }

    /// The rest of the conversation, with the line cut a second time.
    private static void finish(Tab phone, String conversation) {
        phone.goTo(conversation + "/strengths");
        write(phone, "strengths", "I cook for the whole floor.");
        says(phone, "Saved ");
        phone.page().context().setOffline(true);
        goOn(phone);
        write(phone, "gives", "I teach knitting.");
        goOn(phone);
        write(phone, "needs", "Somebody to carry my shopping\nThe bath is hard to get into");
        goOn(phone);
        phone.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("No").setExact(true))
                .click();
        phone.page().context().setOffline(false);
        phone.goTo(conversation + "/home-falls");
        phone.isInOrder("conversation-home");
        phone.resize(PHONE);
        phone.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Yes").setExact(true))
                .click();
        until(phone, () -> kept(phone.page()).isEmpty());
        phone.goTo(conversation + "/goals");
        write(phone, "goals", "To walk to the market by myself.");
        phone.press("Save and go on");
        phone.page().waitForURL("**/check");
        phone.sees("Check the conversation", "conversation-check");
        assertThat(phone.text())
                .contains("My cat Duchess.", "My daughter Ngozi.", "Mr Bello next door.", "I cook for the whole floor.")
                .contains("I teach knitting.", "Somebody to carry my shopping", "To walk to the market by myself.")
                .contains("Have you fallen in the last year or are you afraid to fall?");
        phone.press("Finish the conversation");
        assertThat(phone.text())
                .contains("The conversation is kept.", "My cat Duchess.", "I teach knitting.")
                .contains("To walk to the market by myself.");
        phone.goTo(conversation.replace("/conversation", "/needs"));
        assertThat(phone.text()).contains("Somebody to carry my shopping", "The bath is hard to get into");
        phone.goTo(conversation + "/check");
        assertThat(phone.text()).contains("Nothing new was typed.");
        results(phone, conversation.replace("/conversation", "/home-safety"));
        assertThat(phone.page().evaluate("localStorage.getItem('kith-kept')")).isNull();
    }

    private static void results(Tab phone, String checklist) {
        phone.goTo(checklist + "/results");
        phone.sees("Safe and well at home: answers", "home-safety-results");
        assertThat(phone.text()).contains("Action: Refer to the falls service", "1 answer was no.");
        phone.page().getByLabel("Add it").check();
        phone.press("Confirm");
        assertThat(phone.text()).contains("Your decisions are saved.", "Added");
        phone.follow("Ask again");
        phone.sees("Safe and well at home", "home-safety");
        phone.page().locator("#falls-2").check();
        phone.press("Save the answers");
        assertThat(phone.text()).contains("What changed", "and is “no” now.");
    }

    /// The page can have been made while the line sent the words that it was to show.
    private static boolean opensWith(Tab phone, String conversation, String words) {
        phone.page().waitForTimeout(1_000);
        if (phone.page().locator("#about-people").inputValue().equals(words)) {
            return true;
        }
        phone.goTo(conversation + "/about-people");
        return false;
    }

    /// Nothing can be sent, so what is typed waits on the device. Its clock is set forward.
    @Test
    void what_waits_on_the_device_is_deleted_after_72_hours(Chromium browser) {
        try (Tab phone = Tab.on(browser, site(), PHONE)) {
            phone.signIn(DemonstrationBorough.AMARA);
            String conversation = beginCare(phone, 7) + "/conversation";
            BrowserContext device = phone.page().context();
            device.route("**/typed", Route::abort);
            phone.goTo(conversation + "/strengths");
            write(phone, "strengths", "I sing in the choir.");
            says(phone, "It is kept on this device, encrypted.");
            until(phone, () -> kept(phone.page()).size() == 1);

            later(device, Duration.ofHours(71), conversation);
            assertThat(kept(phone.page())).hasSize(1);
            later(device, Duration.ofHours(73), conversation);

            until(phone, () -> kept(phone.page()).isEmpty());
            assertThat(phone.page().evaluate("localStorage.getItem('kith-kept')"))
                    .isNull();
        }
    }

    /// Opens a page on the device as if its clock were ahead.
    private void later(BrowserContext device, Duration ahead, String path) {
        try (Page page = device.newPage()) {
            page.addInitScript("""
                    const now = Date.now.bind(Date);
                    Date.now = () => now() + %d;
                    """.formatted(ahead.toMillis()));
            page.navigate(site() + path);
            page.waitForTimeout(1_500);
        }
    }

    @Test
    void the_conversation_works_without_scripts(Chromium browser) {
        try (Tab phone = Tab.withoutScripts(browser, site(), PHONE)) {
            phone.signIn(DemonstrationBorough.AMARA);
            String conversation = beginCare(phone, 6) + "/conversation";
            phone.goTo(conversation + "/strengths");
            phone.page().locator("#strengths").fill("I mend clocks.");
            goOn(phone);
            assertThat(phone.page().url()).endsWith("/conversation/gives");
            assertThat(phone.text()).contains("Saved ");
            phone.goTo(conversation + "/home-cold");
            phone.press("Rather not say");
            assertThat(phone.page().url()).endsWith("/conversation/home-damp");
            phone.follow("Check and finish");
            assertThat(phone.text()).contains("I mend clocks.", "Rather not say");
            phone.press("Finish the conversation");
            assertThat(phone.text()).contains("The conversation is kept.", "I mend clocks.");
        }
    }

    private void sessionEnds(BrowserContext device) {
        try (Page other = device.newPage()) {
            other.navigate(site() + "/");
            signOut(other);
        }
    }

    /// Waits for the page that follows, because Chromium may never close a page that is on its way to another.
    private static void signOut(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .first()
                .click();
        page.waitForURL("**/sign-in*");
    }

    /// What is kept of somebody else stays locked, and is not sent in the name of another worker.
    private void anotherWorkerSeesNothing(BrowserContext device, String conversation) {
        try (Page other = signIn(device, site(), DemonstrationBorough.BEN)) {
            other.waitForTimeout(1_500);
            assertThat(kept(other)).hasSize(1).noneMatch(text -> text.contains("Bello"));
            assertThat(other.navigate(site() + conversation).status()).isEqualTo(404);
            assertThat(other.locator("body").innerText()).doesNotContain("Bello", "Ngozi");
            other.navigate(site() + "/");
            signOut(other);
        }
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
