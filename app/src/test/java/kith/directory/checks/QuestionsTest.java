package kith.directory.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.directory.Directory.EntryNow;
import kith.directory.EntryId;
import kith.directory.Feed;
import kith.directory.RunningDirectory;
import kith.directory.freshness.Assured;
import kith.directory.freshness.Freshness;
import kith.directory.search.FoundSupport;
import kith.directory.search.SupportQuestion;
import kith.kernel.WorkerId;
import kith.kernel.notify.Mail;
import kith.kernel.notify.Recipient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionsTest {

    private static final WorkerId INES = new WorkerId(1);
    private static final Pattern LINK = Pattern.compile("https://kith.example/check/(\\S+)");
    private static final String WITH_EMAIL =
            Feed.LUNCH_CLUB.replace("\"phones\": [", "\"email\": \"joan@lunch.example\", \"phones\": [");

    private final RunningDirectory running = new RunningDirectory("questions");

    @TempDir
    private Path folder;

    private EntryId lunch;

    @BeforeEach
    void aServiceThatWasCheckedSevenMonthsAgo() throws IOException {
        running.take(folder, "one", Feed.of(WITH_EMAIL));
        lunch = running.entry("lunch");
        running.clock.pass(Duration.ofDays(190));
    }

    @Test
    void the_contact_of_an_ageing_entry_is_asked_once_and_at_most_four_times_a_year() {
        assertThat(running.questions().ask()).isEqualTo(1);
        assertThat(running.questions().ask()).isZero();

        Mail mail = running.mails().getFirst();
        assertThat(mail.letter().to()).isEqualTo(new Recipient.ServiceContact(lunch.value()));
        assertThat(mail.letter().body()).doesNotContain("Joan", "joan@lunch.example", "Tuesday Lunch Club");
        int asked = 1;
        for (int day = 1; day < 366; day++) {
            running.clock.pass(Duration.ofDays(1));
            asked += running.questions().ask();
        }
        assertThat(asked).isEqualTo(4);
    }

    @Test
    void an_entry_that_was_checked_lately_and_one_without_an_address_are_not_asked_about() throws IOException {
        running.take(folder, "two", Feed.of(Feed.HEATING));
        running.take(folder, "one", Feed.of(WITH_EMAIL.replace("2026-10-01", "2027-05-01")));

        assertThat(running.questions().ask()).isZero();
        assertThat(running.questions().oldest(running.administering(INES)))
                .extracting(OldEntry::name)
                .containsExactly("Warm Homes Advice");
    }

    @Test
    void to_open_the_link_changes_nothing_and_one_press_makes_the_entry_fresh() {
        String link = asked();

        assertThat(running.questions().find(link)).hasValue(new Questions.Question(lunch, false));
        assertThat(now().freshness()).isEqualTo(Freshness.AGEING);

        running.questions().right(link);
        assertThat(now().freshness()).isEqualTo(Freshness.CHECKED);
        assertThat(now().assured().by()).isEqualTo(Assured.By.GROUP);
        assertThat(now().assured().sentence()).endsWith("by the group itself.");
        assertThat(found().freshness()).isEqualTo(Freshness.CHECKED);
        assertThat(running.questions().find(link)).hasValue(new Questions.Question(lunch, true));
    }

    @Test
    void what_a_group_says_is_wrong_waits_for_a_worker_and_a_second_answer_changes_nothing() {
        String link = asked();
        running.questions().wrong(link, "We now meet on Thursdays");
        running.questions().right(link);

        assertThat(now().freshness()).isEqualTo(Freshness.STALE);
        assertThat(now().entry().name()).isEqualTo("Tuesday Lunch Club");
        List<Correction> corrections = running.questions().corrections(running.administering(INES));
        assertThat(corrections).singleElement().satisfies(one -> {
            assertThat(one.words()).isEqualTo("We now meet on Thursdays");
            assertThat(one.name()).isEqualTo("Tuesday Lunch Club");
        });

        running.questions()
                .settle(running.administering(INES), corrections.getFirst().correction());
        assertThat(running.questions().corrections(running.administering(INES))).isEmpty();
    }

    @Test
    void an_entry_whose_group_does_not_answer_for_a_month_counts_as_older_once() {
        asked();
        running.clock.pass(Duration.ofDays(29));
        assertThat(running.questions().age()).isZero();
        assertThat(now().freshness()).isEqualTo(Freshness.AGEING);

        running.clock.pass(Duration.ofDays(2));
        assertThat(running.questions().age()).isEqualTo(1);
        running.questions().age();
        assertThat(now().freshness()).isEqualTo(Freshness.STALE);
        assertThat(now().assured().evidence()).isEqualTo(1);
        assertThat(found().although()).containsExactly("It may be out of date");
    }

    @Test
    void a_link_ends_after_two_months_and_a_guess_opens_nothing() {
        String link = asked();
        running.clock.pass(Duration.ofDays(61));

        assertThat(running.questions().find(link)).isEmpty();
        running.questions().right(link);
        assertThat(now().assured().by()).isEqualTo(Assured.By.FEED);
        for (String guess : List.of("", "1-1", "-1-1", "9999999999999999999-1", "a-b", link + "0")) {
            assertThat(running.questions().find(guess)).isEmpty();
        }
    }

    @Test
    void a_worker_who_asked_the_group_makes_the_entry_fresh_in_spite_of_earlier_evidence() {
        running.assurances().wrongByGroup(lunch);
        assertThat(now().freshness()).isEqualTo(Freshness.STALE);
        running.clock.pass(Duration.ofMinutes(1));

        running.assurances().right(running.administering(INES), lunch);

        assertThat(now().freshness()).isEqualTo(Freshness.CHECKED);
        assertThat(now().assured().by()).isEqualTo(Assured.By.WORKER);
    }

    private String asked() {
        assertThat(running.questions().ask()).isEqualTo(1);
        Matcher link = LINK.matcher(running.mails().getFirst().letter().body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private EntryNow now() {
        return running.directory().find(lunch).orElseThrow();
    }

    private FoundSupport found() {
        return running.finding().find(SupportQuestion.of("lunch")).found().getFirst();
    }
}
