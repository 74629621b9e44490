package kith.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import kith.access.TaskGrant;
import kith.borough.support.SupportFeeds;
import kith.directory.Feed;
import kith.directory.RunningDirectory;
import kith.directory.feeds.FeedFiles;
import kith.engagement.EngagementPermissions.WritePublicPages;
import kith.engagement.PageContent;
import kith.engagement.PageKey;
import kith.kernel.London;
import kith.kernel.WorkerId;
import kith.site.RunningSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A resident uses the public site on a telephone and on a desktop, without signing in and without JavaScript.
@ExtendWith(Browsing.class)
class PublicSiteJourneyTest {

    private static final int PHONE = 375;
    private static final PageKey ABOUT = new PageKey("who-we-are");

    @TempDir
    private static Path folder;

    private static RunningSite site;

    @BeforeAll
    static void the_demonstration_services_are_published() throws IOException {
        RunningDirectory running = new RunningDirectory("public_journey");
        SupportFeeds.write(1, London.today(Clock.systemUTC()), folder);
        for (String feed : List.of(SupportFeeds.COMMUNITY, SupportFeeds.COUNCIL)) {
            running.take(feed, FeedFiles.read(folder.resolve(feed + ".json")));
        }
        running.take(folder, "one", Feed.of(Feed.LUNCH_CLUB));
        TaskGrant<WritePublicPages> writing = running.writing(new WorkerId(1));
        running.publicPages()
                .save(
                        writing,
                        ABOUT,
                        new PageContent("Who we are", "We work together.", "## What we want\n\n- You feel safe."),
                        0);
        running.publicPages().publish(writing, ABOUT, 1);
        site = new RunningSite(running.database);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void a_resident_finds_the_step_free_lunch_club_on_tuesday_by_a_misspelled_word(Chromium browser) {
        for (int width : new int[] {PHONE, Tab.WIDE}) {
            try (Tab tab = Tab.withoutScripts(browser, site.url(), width)) {
                tab.goTo("/");
                tab.fill("What do you need?", "lnuch clubb");
                tab.press("Find support");
                assertThat(tab.page().url()).endsWith("/support?q=lnuch+clubb");
                tab.page().getByLabel("Near").selectOption("SE15");
                tab.page().getByLabel("Day").selectOption("tuesday");
                tab.page().getByText("More choices").click();
                tab.page().getByLabel("Step-free").check();
                tab.press("Find support");
                assertThat(tab.text()).contains("Tuesday Lunch Club", "We looked for “lunch”");
                tab.follow("Tuesday Lunch Club");
                assertThat(tab.text()).contains("Every week on Tuesday", "Peckham Hall");
                tab.fill("What is wrong? (optional)", "They meet on Thursday now");
                tab.press("Tell us that this is wrong");
                assertThat(tab.text()).contains("Thank you. A worker will read what you sent.");
                assertThat(tab.page().context().cookies()).isEmpty();
                tab.hasNoComplaints();
            }
        }
    }

    @Test
    void every_page_reads_well_on_a_telephone_and_on_a_desktop(Chromium browser) {
        try (Tab tab = Tab.on(browser, site.url(), Tab.WIDE)) {
            tab.goTo("/");
            tab.sees("Find support in Southwark", "site-home");
            tab.goTo("/support");
            tab.sees("Find support", "site-support");
            tab.goTo("/support?q=lonely&near=SE15");
            tab.sees("Find support", "site-found");
            tab.page().locator("main a[href^='/support/']").first().click();
            tab.isInOrder("site-service");
            tab.goTo("/neighbourhoods/peckham");
            tab.sees("Peckham", "site-neighbourhood");
            assertThat(tab.text()).contains("take place here", "In the next seven days");
            tab.goTo("/about");
            tab.sees("About the partnership", "site-about");
            tab.follow("Who we are");
            tab.sees("Who we are", "site-about-page");
            assertThat(tab.page().locator("main h2").innerText()).isEqualTo("What we want");
            for (String path : List.of("/neighbourhoods", "/accessibility", "/privacy")) {
                tab.goTo(path);
                tab.isInOrder("site" + path.replace('/', '-'));
            }
            tab.goTo("/nothing");
            tab.sees("Page not found", "site-problem");
            tab.hasNoComplaints();
        }
    }
}
