package kith.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import kith.Kith;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody comes to the desk: looked for, not there, added, found again, and taken back.
@SpringBootTest(
        classes = {Kith.class, DemonstrationBorough.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(Browsing.class)
class SomebodyNewTest {

    private static final String WHY = "Came to the desk about a food parcel";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient db;

    @Test
    void a_coordinator_looks_for_somebody_adds_them_finds_them_again_and_takes_them_back(Chromium browser) {
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.signIn(DemonstrationBorough.AMARA);
            look(tab, "Quillfeather", "Bartholomew", LocalDate.of(1962, 9, 14));
            assertThat(tab.text()).contains("Nobody was found");
            tab.sees("Find a person", "search-nobody");

            tab.press("Add a new person");
            tab.sees("Add a person", "add");
            tab.fill("Date of birth", LocalDate.of(2062, 9, 14));
            tab.press("Continue");
            assertThat(tab.text()).contains("There is a problem", "not in the future");
            assertThat(tab.findings()).isEmpty();
            tab.fill("Date of birth", LocalDate.of(1962, 9, 14));
            tab.fill("Postcode", "SE17 1JE");
            tab.press("Continue");
            tab.sees("Check the details", "add-check");

            tab.press("Add this person");
            tab.sees("Received", "added");
            String added = tab.page().url();
            assertThat(added).startsWith(site() + "/added/");
            waitUntilLinked();

            look(tab, "Quilfeather", "Bart", LocalDate.of(1962, 9, 14));
            assertThat(tab.text()).contains("1 person was found", "Likely", "Bartholomew Quillfeather");
            tab.sees("Find a person", "search-found");
            tab.press("None of these people: add a new person");
            tab.press("Continue");
            tab.sees("Is it one of these people?", "add-likely");

            tab.goTo("/added/" + added.substring(added.lastIndexOf('/') + 1));
            tab.press("Remove it");
            assertThat(tab.text()).contains("There is a problem");
            tab.page().getByLabel("Why are you removing it?").fill("Typed by mistake");
            tab.press("Remove it");
            tab.sees("Removed", "added-taken-back");

            look(tab, "Quillfeather", "Bartholomew", LocalDate.of(1962, 9, 14));
            assertThat(tab.text()).contains("Nobody was found");
            tab.hasNoComplaints();
        }
    }

    @Test
    void somebody_with_a_number_that_is_known_is_that_person_without_scripts_and_on_a_narrow_screen(Chromium browser) {
        Known known = db.sql("""
                        select nhs_number, given_name, family_name
                          from people.detail
                         where nhs_number is not null
                           and not flagged
                         order by record
                         limit 1
                        """)
                .query((row, _) -> new Known(
                        row.getString("nhs_number"), row.getString("given_name"), row.getString("family_name")))
                .single();
        try (Tab tab = Tab.withoutScripts(browser, site(), Tab.NARROW)) {
            tab.signIn(DemonstrationBorough.AMARA);
            tab.goTo("/search");
            tab.fill("NHS number", known.number());
            tab.fill("Given name", known.given());
            tab.fill("Family name", known.family());
            tab.page().selectOption("select[name=reasonKind]", "contact");
            tab.page().getByLabel("Why are you looking for this person?").fill(WHY);
            tab.press("Search");
            assertThat(tab.text()).contains("Same NHS number");
            tab.press("None of these people: add a new person");
            tab.press("Continue");
            assertThat(tab.text()).contains("becomes another record for them");
            tab.press("None of these people: add a new person");
            assertThat(tab.heading()).isEqualTo("Received");
            tab.photograph("added-known");
            tab.page().getByLabel("Why are you removing it?").fill("It was them after all");
            tab.press("Remove it");
            assertThat(tab.heading()).isEqualTo("Removed");
        }
    }

    @Test
    void nobody_is_added_without_having_been_looked_for_and_an_administrator_adds_nobody(Chromium browser) {
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.signIn(DemonstrationBorough.AMARA);
            tab.goTo("/add/confirm");
            assertThat(tab.page().url()).isEqualTo(site() + "/search");
        }
        try (Tab tab = Tab.on(browser, site(), Tab.WIDE)) {
            tab.signIn(DemonstrationBorough.TOM);
            tab.goTo("/search");
            assertThat(tab.heading()).contains("You do not have access to this");
        }
    }

    private void waitUntilLinked() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> db.sql("select count(*) from kernel.event_publication where completion_date is null")
                                .query((row, _) -> row.getLong(1))
                                .single()
                        == 0);
    }

    private record Known(String number, String given, String family) {

        @Override
        public String toString() {
            return "somebody";
        }
    }

    private static void look(Tab tab, String family, String given, LocalDate born) {
        tab.goTo("/search");
        tab.fill("Family name", family);
        tab.fill("Given name", given);
        tab.fill("Date of birth", born);
        tab.page().selectOption("select[name=reasonKind]", "contact");
        tab.page().getByLabel("Why are you looking for this person?").fill(WHY);
        tab.press("Search");
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
