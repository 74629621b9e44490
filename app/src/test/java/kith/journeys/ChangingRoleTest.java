package kith.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import kith.Kith;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A worker sees which role they work in, and changes it.
@SpringBootTest(
        classes = {Kith.class, DemonstrationBorough.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(Browsing.class)
class ChangingRoleTest {

    private static final int TELEPHONE = 375;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient db;

    @Test
    void a_nurse_who_is_a_care_coordinator_too_works_in_one_role_at_a_time(Chromium browser) {
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.signIn(DemonstrationBorough.SANA);
            assertThat(role(tab)).isEqualTo("Nurse");

            tab.follow("Nurse");
            tab.sees("Your roles", "role");
            assertThat(tab.page().getByLabel("Nurse").isChecked()).isTrue();
            assertThat(tab.text()).contains("Quay Health Solutions");
            tab.resize(TELEPHONE);
            assertThat(tab.scrollsSideways()).isFalse();
            tab.photograph("role-" + TELEPHONE);

            tab.page().getByLabel("Care coordinator").check();
            tab.press("Continue");
            assertThat(tab.page().url()).isEqualTo(site() + "/today");
            assertThat(role(tab)).isEqualTo("Care coordinator");
            tab.isInOrder("role-changed");
            assertThat(lastUse()).isEqualTo("Care coordinator: working as coordinator/QHS/none");

            tab.press("Sign out");
            tab.signIn(DemonstrationBorough.SANA);
            assertThat(role(tab)).isEqualTo("Nurse");
            tab.hasNoComplaints();
        }
    }

    @Test
    void a_role_that_the_worker_does_not_have_is_refused(Chromium browser) {
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.signIn(DemonstrationBorough.SANA);
            tab.goTo("/role");
            tab.page().getByLabel("Care coordinator").check();
            tab.page().evaluate("document.querySelector('[name=role]:checked').value = 'governance/QKK/none'");
            tab.press("Continue");

            tab.sees("Your roles", "role-refused");
            assertThat(tab.text()).contains("There is a problem", "Choose one of your roles");
            assertThat(role(tab)).isEqualTo("Nurse");
        }
    }

    @Test
    void a_worker_with_one_role_has_nothing_to_choose(Chromium browser) {
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.signIn(DemonstrationBorough.AMARA);
            tab.follow("Care coordinator");

            tab.sees("Your roles", "role-only");
            assertThat(tab.page().getByLabel("Care coordinator").count()).isZero();
            assertThat(tab.text()).contains("Your organisation is not recorded yet");
        }
    }

    private static String role(Tab tab) {
        return tab.page()
                .locator(".nhsuk-header__account-link")
                .innerText()
                .replace("You work as: ", "")
                .strip();
    }

    private String lastUse() {
        return db.sql(
                        "select role || ': ' || what from access.audit where what like 'working as%' order by id desc limit 1")
                .query(String.class)
                .single();
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
