package kith.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kith.Kith;
import kith.directory.Feed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// An administrator sets up two feeds. What one of them changes waits until somebody approves it.
@SpringBootTest(
        classes = {Kith.class, DemonstrationBorough.class},
        properties = {"kith.serves=true", "kith.feeds.private-addresses=true"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(Browsing.class)
class DirectoryFeedsTest {

    private static final int TELEPHONE = 375;

    private static final String CALENDAR = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:1
            DTSTART;TZID=GMT Standard Time:20260903T130000
            DTEND;TZID=GMT Standard Time:20260903T150000
            RRULE:FREQ=WEEKLY;BYDAY=TH
            END:VEVENT
            END:VCALENDAR
            """.replace("\n", "\r\n");

    private static final Map<String, String> PAGES = new ConcurrentHashMap<>();

    private static HttpServer publisher;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void publish() throws IOException {
        publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        publisher.createContext("/", exchange -> {
            byte[] body =
                    PAGES.getOrDefault(exchange.getRequestURI().getPath(), "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        publisher.start();
    }

    @AfterAll
    static void stop() {
        publisher.stop(0);
    }

    @Test
    void two_feeds_are_set_up_and_a_difference_is_approved(Chromium browser) {
        PAGES.put("/council", Feed.of(Feed.HEATING));
        PAGES.put("/community", Feed.of(Feed.LUNCH_CLUB));
        try (Tab tab = Tab.on(browser, "http://localhost:" + port, Tab.WIDE)) {
            tab.signIn(DemonstrationBorough.TOM);
            tab.goTo("/support/administration");
            tab.follow("Feeds that Kith fetches on a schedule");
            tab.sees("Feeds of the directory", "feeds-none");

            tab.page().getByText("Add a feed").click();
            tab.fill("Name", "Council");
            tab.fill("Address or folder", "file:///etc/passwd");
            tab.press("Add the feed");
            assertThat(tab.text()).contains("There is a problem", "Enter an address that begins with https://");
            tab.isInOrder("feed-mistakes");
            tab.fill("Address or folder", address("/council"));
            tab.fill("Licence", "Open Government Licence 3.0");
            tab.page()
                    .getByLabel("No", new Page.GetByLabelOptions().setExact(true))
                    .check();
            tab.press("Add the feed");
            tab.press("Fetch it now");
            tab.waitsFor("1 service read");

            tab.goTo("/support/administration/feeds/new");
            tab.fill("Name", "Community");
            tab.fill("Address or folder", address("/community"));
            tab.fill("Licence", "CC BY 4.0");
            tab.press("Add the feed");
            tab.press("Fetch it now");
            tab.waitsFor("1 service read, 2 changes wait for approval");
            tab.goTo("/support/administration/feeds/community/changes");
            tab.press("Approve all 2 changes");
            assertThat(tab.text()).contains("No change waits", "approved 2 changes");

            PAGES.put("/community", Feed.of(Feed.LUNCH_CLUB.replace("\"fees\": \"Free\"", "\"fees\": \"£3\"")));
            tab.goTo("/support/administration/feeds/community");
            tab.press("Fetch it now");
            tab.waitsFor("1 service read, 1 change waits for approval");
            tab.goTo("/support?q=lunch");
            assertThat(tab.text()).contains("Tuesday Lunch Club").doesNotContain("£3");

            tab.goTo("/support/administration");
            tab.sees("Administer the directory", "directory-administration-waits");
            tab.follow("Community: 1 change waits");
            tab.sees("1 change waits", "feed-changes");
            tab.resize(TELEPHONE);
            assertThat(tab.scrollsSideways()).isFalse();
            tab.isInOrder("feed-changes-" + TELEPHONE);
            tab.resize(Tab.WIDE);
            tab.press("Approve");
            tab.goTo("/support?q=lunch");
            assertThat(tab.text()).contains("£3");

            tab.goTo("/support/administration/feeds/community");
            tab.press("Pause it");
            assertThat(tab.text()).contains("Paused", "Go on fetching it");
            tab.sees("Community", "feed");
            tab.resize(TELEPHONE);
            assertThat(tab.scrollsSideways()).isFalse();
            tab.isInOrder("feed-" + TELEPHONE);
            tab.goTo("/support/administration/feeds");
            tab.sees("Feeds of the directory", "feeds-" + TELEPHONE);
            tab.resize(Tab.WIDE);
            PAGES.put("/lunch.ics", CALENDAR);
            tab.goTo("/support?q=lunch");
            tab.follow("Tuesday Lunch Club");
            tab.follow("Take the sessions from a calendar");
            tab.fill("Address of the calendar", "nowhere");
            tab.press("Read this address");
            assertThat(tab.text()).contains("Enter an address that begins with https://");
            tab.fill("Address of the calendar", address("/lunch.ics"));
            tab.press("Read this address");
            for (int i = 0; i < 100 && !tab.text().contains("1 session read"); i++) {
                tab.page().reload();
            }
            assertThat(tab.text()).contains("Every week on Thursday from 13:00 to 15:00");
            tab.page()
                    .setInputFiles(
                            "#file",
                            new FilePayload("lunch.ics", "text/calendar", "no".getBytes(StandardCharsets.UTF_8)));
            tab.press("Send the file");
            assertThat(tab.text())
                    .contains("the sessions stay as they were", "Every week on Thursday from 13:00 to 15:00");
            tab.sees("Calendar", "calendar");
            tab.goTo("/support/administration/edits");
            tab.sees("No change of a group waits", "edits-none");
            tab.hasNoComplaints();
        }
    }

    private static String address(String path) {
        return "http://127.0.0.1:%d%s".formatted(publisher.getAddress().getPort(), path);
    }
}
