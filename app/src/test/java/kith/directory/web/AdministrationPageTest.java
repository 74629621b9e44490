package kith.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kith.directory.Duplicates.Decision;
import kith.directory.Duplicates.Pair;
import kith.directory.FeedInForce;
import kith.directory.HeldEntry;
import kith.directory.checks.Correction;
import kith.directory.checks.OldEntry;
import kith.directory.checks.ReportedEntry;
import kith.ui.Rendered;
import org.junit.jupiter.api.Test;

class AdministrationPageTest {

    private static final FeedInForce FEED =
            new FeedInForce("one", "one", Instant.parse("2026-11-29T09:00:00Z"), 3, 0, 0, 0, 0);

    @Test
    void a_pair_shows_its_evidence_and_the_decisions_that_are_open() {
        assertThat(html(List.of(pair(Decision.OPEN)), List.of()))
                .contains("1 pair to decide", "They have the same charity number.")
                .contains("They are the same", "They are different")
                .contains("&lt;b&gt;One&lt;/b&gt;")
                .doesNotContain("<b>One");
    }

    @Test
    void merged_groups_can_be_parted() {
        assertThat(html(List.of(pair(Decision.SAME)), List.of()))
                .contains("There is no pair to decide", "Part them again")
                .doesNotContain("They are different");
    }

    @Test
    void a_feed_that_lost_services_names_the_first_ten() {
        List<HeldEntry> held = IntStream.range(0, 12)
                .mapToObj(n -> new HeldEntry("one", 7, new UUID(0, n), "Service " + n))
                .toList();

        assertThat(html(List.of(), held))
                .contains("The feed one lost 12 services", "Service 9", "And 2 others.", "Withdraw them")
                .doesNotContain("Service 10");
    }

    @Test
    void what_a_group_says_is_wrong_is_shown_as_text_until_it_is_dealt_with() {
        Correction correction = new Correction(
                7,
                new UUID(0, 1),
                "Lunch Club",
                Instant.parse("2026-11-29T09:00:00Z"),
                "We <b>moved</b>\nto Bermondsey",
                true);
        OldEntry old = new OldEntry(new UUID(0, 2), "Choir", "Singers");

        assertThat(Rendered.page(
                        "directory/administration",
                        AdministrationPage.of(
                                List.of(),
                                List.of(FEED),
                                List.of(),
                                List.of(correction),
                                List.of(),
                                List.of(old),
                                List.of(),
                                0)))
                .contains("We &lt;b&gt;moved&lt;/b&gt;", "to Bermondsey", "I have dealt with it")
                .contains("Choir, Singers", "/support/00000000-0000-0000-0000-000000000002")
                .doesNotContain("<b>moved");
    }

    @Test
    void residents_reports_say_how_many_there_are() {
        ReportedEntry reported = new ReportedEntry(new UUID(0, 3), "Choir", 2, Instant.parse("2026-11-29T09:00:00Z"));

        assertThat(Rendered.page(
                        "directory/administration",
                        AdministrationPage.of(
                                List.of(),
                                List.of(FEED),
                                List.of(),
                                List.of(),
                                List.of(reported),
                                List.of(),
                                List.of(),
                                0)))
                .contains("Residents say that an entry is wrong", "2 reports on the public site, the last on");
    }

    private static Pair pair(Decision decision) {
        return new Pair(
                "a:1", "<b>One</b>", "a", "b:1", "Other", "b", List.of("They have the same charity number"), decision);
    }

    private static String html(List<Pair> pairs, List<HeldEntry> held) {
        return Rendered.page(
                "directory/administration",
                AdministrationPage.of(pairs, List.of(FEED), held, List.of(), List.of(), List.of(), List.of(), 0));
    }
}
