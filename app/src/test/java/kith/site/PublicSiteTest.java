package kith.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kith.directory.EntryId;
import kith.directory.Feed;
import kith.directory.RunningDirectory;
import kith.directory.checks.Correction;
import kith.directory.checks.ReportedEntry;
import kith.directory.freshness.Freshness;
import kith.kernel.WorkerId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The public site as its own process, on the database that the application fills.
class PublicSiteTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/neighbourhoods/[^\"]+)\"");
    private static final WorkerId INES = new WorkerId(1);

    @TempDir
    private static Path folder;

    private static RunningDirectory running;
    private static RunningSite site;
    private static EntryId lunch;

    @BeforeAll
    static void two_services_are_published() throws IOException {
        running = new RunningDirectory("public_site");
        running.take(folder, "one", Feed.of(Feed.LUNCH_CLUB, Feed.HEATING));
        lunch = running.entry("lunch");
        site = new RunningSite(running.database);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void everybody_finds_support_by_a_mistyped_word_and_by_everyday_words() {
        assertThat(site.get("/support?q=lnuch+clubb&day=tuesday&access=step-free")
                        .body())
                .contains("1 service found", "Tuesday Lunch Club", "We looked for “lunch”");
        assertThat(site.get("/support?q=I+can%27t+heat+my+home").body()).contains("Warm Homes Advice");
    }

    @Test
    void no_answer_sets_a_cookie_and_a_search_is_kept_nowhere() {
        for (String path : List.of(
                "/",
                "/support",
                "/neighbourhoods/peckham",
                "/privacy",
                "/support?q=lunch",
                "/support/" + lunch,
                "/nothing")) {
            HttpResponse<String> answer = site.get(path);
            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'")
                    .doesNotContain("script-src");
        }
        assertThat(site.get("/support?q=lunch").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void a_whole_postcode_does_not_stay_in_the_address() {
        HttpResponse<String> answer = site.get("/support?q=lunch&near=SE15+5EW");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/support?q=lunch&near=SE15");
    }

    @Test
    void a_page_shows_what_is_published_and_nothing_private() {
        String page = site.get("/support/" + lunch).body();

        assertThat(page)
                .contains("Tuesday Lunch Club", "Peckham Neighbours", "Every week on Tuesday", "Peckham Hall")
                .doesNotContain("Joan", "0001");
    }

    @Test
    void a_service_is_on_the_page_of_one_neighbourhood_with_what_takes_place_this_week() {
        List<String> pages = LINK.matcher(site.get("/neighbourhoods").body())
                .results()
                .map(link -> link.group(1))
                .toList();

        assertThat(pages).hasSize(9).contains("/neighbourhoods/peckham");
        assertThat(pages.stream()
                        .map(path -> site.get(path).body())
                        .filter(page -> page.contains("Tuesday Lunch Club")))
                .singleElement()
                .asString()
                .contains("In the next seven days", "Tuesday ", "Meeting people (1)");
        assertThat(site.get("/support?q=lunch&near=peckham").body()).contains("from the middle of Peckham");
        assertThat(site.get("/").body()).contains("/neighbourhoods/peckham");
        assertThat(site.get("/neighbourhoods/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_goes_to_the_inbox_and_makes_the_entry_older() {
        EntryId heating = running.entry("heat");
        HttpResponse<String> answer = site.post("/support/" + heating + "/wrong", "words=Now+on+Friday");
        site.post("/support/" + heating + "/wrong", "words=");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(site.get(answer.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("Thank you. A worker will read what you sent.");
        assertThat(running.reports().count()).isEqualTo(2);
        assertThat(running.reports().count()).isZero();
        assertThat(running.directory().find(heating).orElseThrow().freshness()).isEqualTo(Freshness.AGEING);
        var grant = running.administering(INES);
        assertThat(running.questions().corrections(grant)).singleElement().satisfies((Correction one) -> {
            assertThat(one.words()).isEqualTo("Now on Friday");
            assertThat(one.byGroup()).isFalse();
        });
        assertThat(running.reports().open(grant))
                .singleElement()
                .extracting(ReportedEntry::name, ReportedEntry::reports)
                .containsExactly("Warm Homes Advice", 2);
        running.reports().settle(grant, heating);
        assertThat(running.reports().open(grant)).isEmpty();
    }

    @Test
    void what_cannot_be_taken_is_shown_again() {
        assertThat(site.post("/support/" + lunch + "/wrong", "words=" + "x".repeat(1001))
                        .statusCode())
                .isEqualTo(422);
        assertThat(site.post("/support/00000000-0000-0000-0000-000000000000/wrong", "words=x")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobody_signs_in_there_and_pages_of_workers_are_not_there() {
        for (String path : Map.of("/sign-in", "", "/people", "", "/jobs", "", "/health", "")
                .keySet()) {
            assertThat(site.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(site.get("/nothing").body()).contains("Page not found", "Partnership Southwark");
    }
}
