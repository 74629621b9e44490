package kith.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.BooleanSupplier;
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

    private static final int PHONE = 375;
    private static final String EVERYTHING_KEPT = """
            () => new Promise((done, failed) => {
              const open = indexedDB.open('kith-kept');
              open.onerror = () => failed(open.error);
              open.onsuccess = () => {
                const all = open.result.transaction('kept').objectStore('kept').getAll();
                all.onsuccess = () => {
                  open.result.close();
                  done(all.result.map(one => JSON.stringify({...one, iv: [...one.iv]})
                    + String.fromCharCode(...new Uint8Array(one.data))));
                };
              };
            })
            """;

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
            until(
                    phone,
                    () -> phone.page().locator("#about-people").inputValue().equals("My daughter Ngozi."));
            until(phone, () -> kept(phone.page()).isEmpty());

            sessionEnds(device);
            write(phone, "about-people", "My daughter Ngozi.\nMr Bello next door.");
            says(phone, "You are signed out.");
            until(phone, () -> kept(phone.page()).size() == 1);
            anotherWorkerSeesNothing(device, conversation);
            phone.isInOrder("conversation-signed-out");
            phone.resize(PHONE);
            signIn(device, DemonstrationBorough.AMARA).close();
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
            other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                    .first()
                    .click();
        }
    }

    private Page signIn(BrowserContext device, String worker) {
        Page other = device.newPage();
        other.navigate(site() + "/sign-in");
        other.getByLabel("Sign-in name").fill(worker);
        other.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill(DemonstrationBorough.PASSWORD);
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        return other;
    }

    /// What is kept of somebody else stays locked, and is not sent in the name of another worker.
    private void anotherWorkerSeesNothing(BrowserContext device, String conversation) {
        try (Page other = signIn(device, DemonstrationBorough.BEN)) {
            other.waitForTimeout(1_500);
            assertThat(kept(other)).hasSize(1).noneMatch(text -> text.contains("Bello"));
            assertThat(other.navigate(site() + conversation).status()).isEqualTo(404);
            assertThat(other.locator("body").innerText()).doesNotContain("Bello", "Ngozi");
            other.navigate(site() + "/");
            other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                    .first()
                    .click();
        }
    }

    private static java.util.List<String> kept(Page page) {
        return ((java.util.List<?>) page.evaluate(EVERYTHING_KEPT))
                .stream().map(String::valueOf).toList();
    }

    private static void until(Tab tab, BooleanSupplier happens) {
        for (int i = 0; i < 200; i++) {
            if (happens.getAsBoolean()) {
                return;
            }
            tab.page().waitForTimeout(100);
        }
        throw new AssertionError("It did not happen. The page says: " + tab.text());
    }

    private static void says(Tab tab, String words) {
        until(tab, () -> tab.page().locator("[data-saved]").innerText().contains(words));
    }

    private static void write(Tab tab, String step, String words) {
        Locator field = tab.page().locator("#" + step);
        field.fill(words);
    }

    private static void goOn(Tab tab) {
        tab.page().locator(".kith-step:not([hidden]) button[data-next]").click();
    }

    private static String beginCare(Tab tab, int nth) {
        tab.goTo("/");
        tab.follow("Walworth");
        tab.page().locator("th a[href^='/people/']").nth(nth).click();
        String person = tab.page().url().replaceAll(".*(/people/[^/?#]+).*", "$1");
        tab.press("Begin care coordination");
        tab.page().getByLabel("Team").selectOption(DemonstrationBorough.WALWORTH_TEAM);
        tab.press("Begin");
        return person;
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
