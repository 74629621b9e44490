package kith.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.Duration;
import kith.testing.HandSetClock;
import kith.web.WebAlone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/// The warning before the time-out, in a real browser whose clock is moved on together with the server's.
@SpringBootTest(classes = WebAlone.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("development")
@ExtendWith(Browsing.class)
class TimeOutJourneyTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    @Test
    void somebody_is_warned_stays_and_finds_what_they_typed_after_the_time_out(Chromium browser) {
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.page().clock().install();
            signIn(tab);
            tab.goTo("/why");
            tab.fill("Your reason", "rang us about the discharge");

            pass(tab, Duration.ofMinutes(12));
            assertThat(warning(tab)).isHidden();

            pass(tab, Duration.ofSeconds(62));
            assertThat(warning(tab)).isVisible();
            assertThat(tab.page().evaluate("document.activeElement.textContent"))
                    .isEqualTo("Stay signed in");
            assertThat(tab.findings()).isEmpty();

            tab.press("Stay signed in");
            assertThat(warning(tab)).isHidden();

            pass(tab, Duration.ofSeconds(14 * 60 + 50));
            assertThat(warning(tab)).isVisible();
            pass(tab, Duration.ofSeconds(15));
            tab.page().waitForURL("**/sign-in?idle");
            assertThat(tab.text()).contains("you did nothing for 15 minutes");
            assertThat(tab.page().url()).doesNotContain("rang");

            signIn(tab);
            assertThat(tab.text()).contains("We kept what you typed");
            assertThat(tab.page().getByLabel("Your reason").inputValue()).isEqualTo("rang us about the discharge");
        }
    }

    @Test
    void without_scripts_the_page_says_so_and_a_late_form_comes_back_filled(Chromium browser) {
        try (Tab tab = Tab.withoutScripts(browser, site(), Tab.WIDE)) {
            signIn(tab);
            tab.goTo("/why");
            assertThat(tab.page().locator(".kith-time-out").textContent()).contains("15 minutes");
            tab.fill("Your reason", "asked by her daughter");
            ((HandSetClock) clock).pass(Duration.ofMinutes(16));

            tab.press("Continue");
            assertThat(tab.page().url()).endsWith("/sign-in?idle");
            signIn(tab);

            assertThat(tab.page().getByLabel("Your reason").inputValue()).isEqualTo("asked by her daughter");
        }
    }

    private void pass(Tab tab, Duration time) {
        ((HandSetClock) clock).pass(time);
        tab.page().clock().runFor(time.toMillis());
    }

    private static Locator warning(Tab tab) {
        return tab.page().locator("#time-out");
    }

    private static void signIn(Tab tab) {
        if (!tab.page().url().contains("/sign-in")) {
            tab.goTo("/");
        }
        tab.fill("Sign-in name", WebAlone.NAME);
        tab.fill("Password", WebAlone.PASSWORD);
        tab.press("Sign in");
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
