package kith.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import kith.web.WebAlone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/// Every part in every variant, and the way in, seen in a real browser.
@SpringBootTest(classes = WebAlone.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("development")
@ExtendWith(Browsing.class)
class PartsJourneyTest {

    @LocalServerPort
    private int port;

    @Test
    void somebody_signs_in_sees_every_part_and_signs_out(Chromium browser) {
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.goTo("/ui");
            assertThat(tab.heading()).isEqualTo("Sign in");
            assertThat(tab.findings()).isEmpty();
            tab.photograph("sign-in");

            signIn(tab, "a wrong guess");
            assertThat(tab.text()).contains("There is a problem");
            assertThat(tab.page().evaluate("document.activeElement.className")).isEqualTo("nhsuk-error-summary");
            assertThat(tab.findings()).isEmpty();
            tab.photograph("sign-in-wrong");

            signIn(tab, WebAlone.PASSWORD);
            assertThat(tab.heading()).contains("Every part");
            assertThat(tab.text()).contains("Synthetic people");
            assertThat(tab.findings()).isEmpty();
            tab.photograph("parts-wide");

            tab.resize(Tab.NARROW);
            assertThat(tab.scrollsSideways()).isFalse();
            assertThat(tab.findings()).isEmpty();
            tab.photograph("parts-narrow");

            tab.goTo("/nothing/here");
            assertThat(tab.heading()).isEqualTo("Page not found");
            assertThat(tab.findings()).isEmpty();

            tab.goTo("/broken");
            assertThat(tab.heading()).isEqualTo("Something went wrong");
            assertThat(tab.text()).doesNotContain("Okoro");

            tab.press("Sign out");
            assertThat(tab.text()).contains("You have signed out");
        }
    }

    @Test
    void nothing_is_asked_of_another_computer(Chromium browser) {
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.goTo("/ui");
            signIn(tab, WebAlone.PASSWORD);

            tab.hasNoComplaints();
        }
    }

    @Test
    void everything_works_without_scripts(Chromium browser) {
        try (Tab tab = Tab.withoutScripts(browser, site(), Tab.NARROW)) {
            tab.goTo("/ui");
            signIn(tab, WebAlone.PASSWORD);

            assertThat(tab.heading()).contains("Every part");
            tab.press("Sign out");
            assertThat(tab.heading()).isEqualTo("Sign in");
        }
    }

    @Test
    void the_first_stop_of_the_keyboard_leads_past_the_menu(Chromium browser) {
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.goTo("/sign-in");

            tab.page().keyboard().press("Tab");
            assertThat(tab.page().evaluate("document.activeElement.textContent"))
                    .isEqualTo("Skip to main content");

            tab.page().keyboard().press("Enter");
            assertThat(tab.page().url()).endsWith("#maincontent");
        }
    }

    @Test
    void the_import_page_does_not_scroll_sideways_when_a_folder_has_a_long_name(Chromium browser) {
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.goTo("/long-folder");
            signIn(tab, WebAlone.PASSWORD);

            assertThat(tab.text()).contains("averylongname", "Import records");
            tab.isInOrder("import-long-folder");
        }
    }

    private static void signIn(Tab tab, String password) {
        tab.fill("Sign-in name", WebAlone.NAME);
        tab.fill("Password", password);
        tab.press("Sign in");
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
