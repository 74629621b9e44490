package kith.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.Kith;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An administrator writes a page of the public site.
@SpringBootTest(
        classes = {Kith.class, DemonstrationBorough.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(Browsing.class)
class PublicPagesJourneyTest {

    private static final int TELEPHONE = 375;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient db;

    @Test
    void an_administrator_writes_a_page_publishes_it_and_takes_it_down(Chromium browser) {
        try (Tab tab = Tab.on(browser, "http://localhost:" + port, Tab.WIDE)) {
            tab.signIn(DemonstrationBorough.TOM);
            tab.goTo("/public-pages");
            tab.sees("Public pages", "public-pages-none");
            tab.press("Write a page");

            tab.fill("Address", "New Page!");
            tab.press("Save as a draft");
            assertThat(tab.text()).contains("There is a problem", "Enter an address", "Enter a title");

            tab.fill("Address", "lunch-clubs");
            tab.fill("Title", "Lunch clubs");
            tab.fill("Summary", "Eat together on Tuesdays.");
            tab.fill("Text", "## Who can come\n\nEverybody. <script>alert(1)</script>");
            tab.press("Save as a draft");
            tab.sees("Lunch clubs", "public-page");
            assertThat(tab.text()).contains("The public reads: Nothing", "<script>alert(1)</script>");
            assertThat(published()).isEmpty();
            tab.resize(TELEPHONE);
            assertThat(tab.scrollsSideways()).isFalse();
            tab.photograph("public-page-" + TELEPHONE);
            tab.resize(Tab.WIDE);

            tab.press("Publish version 1");
            assertThat(tab.text()).contains("The public reads: The newest version");
            assertThat(published()).containsExactly("Lunch clubs");

            tab.fill("Title", "Lunch clubs and breakfasts");
            tab.press("Save as a draft");
            assertThat(tab.text()).contains("The public reads: Version 1");
            tab.follow("Version 1");
            tab.isInOrder("public-page-version");
            tab.goTo("/public-pages");
            tab.sees("Public pages", "public-pages");
            tab.follow("Lunch clubs and breakfasts");
            tab.press("Take the page off the site");
            assertThat(tab.text()).contains("The public reads: Nothing");
            assertThat(published()).isEmpty();
            tab.hasNoComplaints();
        }
    }

    private List<String> published() {
        return db.sql("select title from engagement.published_page")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
