package kith.directory.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import kith.directory.EntryId;
import kith.directory.Feed;
import kith.directory.RunningDirectory;
import kith.directory.Session;
import kith.kernel.WorkerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarsTest {

    private static final WorkerId INES = new WorkerId(1);
    private static final String THURSDAY = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:1
            DTSTART;TZID=GMT Standard Time:20260903T130000
            DTEND;TZID=GMT Standard Time:20260903T150000
            RRULE:FREQ=WEEKLY;BYDAY=TH
            LOCATION:Walworth Library, SE17 1RL
            ORGANIZER:mailto:somebody@example.org
            END:VEVENT
            END:VCALENDAR
            """.replace("\n", "\r\n");

    private final RunningDirectory running = new RunningDirectory("calendars");

    @TempDir
    private Path folder;

    private FeedServer server;
    private EntryId lunch;

    @BeforeEach
    void begin() throws IOException {
        server = new FeedServer();
        running.take(folder, "one", Feed.of(Feed.LUNCH_CLUB, Feed.HEATING));
        lunch = running.entry("lunch");
        running.clock.pass(Duration.ofMinutes(1));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_sessions_of_the_chosen_service_come_from_its_calendar_and_those_at_the_same_address_stay()
            throws InterruptedException {
        server.serves("/lunch.ics", THURSDAY, "text/calendar", "\"one\"");
        running.bean(CalendarStore.class).put(lunch.value(), server.address("/lunch.ics"), running.clock.instant());

        assertThat(read()).isEqualTo("1 session read");
        assertThat(sentences("lunch")).containsExactly("Every week on Thursday from 13:00 to 15:00");
        assertThat(sentences("heat")).containsExactly("Every week on Thursday");
        assertThat(read()).isEqualTo("1 session read");
        assertThat(sentences("lunch")).containsExactly("Every week on Thursday from 13:00 to 15:00");
    }

    @Test
    void the_days_of_a_calendar_move_on_though_it_stays_the_same() throws InterruptedException {
        server.serves(
                "/lunch.ics",
                THURSDAY.replace("FREQ=WEEKLY;BYDAY=TH", "FREQ=MONTHLY;BYDAY=TU,TH;BYSETPOS=3"),
                "text/calendar",
                "\"one\"");
        running.bean(CalendarStore.class).put(lunch.value(), server.address("/lunch.ics"), running.clock.instant());
        read();
        List<LocalDate> before = days();

        running.clock.pass(Duration.ofDays(100));
        read();

        assertThat(days()).contains(before.getLast()).doesNotContain(before.getFirst());
        assertThat(days().getLast()).isAfter(before.getLast());
    }

    @Test
    void a_calendar_that_is_too_large_is_reported_and_the_sessions_stay() throws InterruptedException {
        server.serves("/lunch.ics", THURSDAY + " ".repeat((int) Calendars.LARGEST), "text/calendar", "");
        running.bean(CalendarStore.class).put(lunch.value(), server.address("/lunch.ics"), running.clock.instant());
        List<String> before = sentences("lunch");

        assertThat(read()).startsWith("The calendar is larger than");
        assertThat(sentences("lunch")).isEqualTo(before);
    }

    @Test
    void a_broken_calendar_is_reported_and_the_sessions_stay() throws InterruptedException {
        server.serves("/lunch.ics", THURSDAY, "text/calendar", "");
        running.bean(CalendarStore.class).put(lunch.value(), server.address("/lunch.ics"), running.clock.instant());
        read();

        server.serves("/lunch.ics", "<html>Sign in</html>", "text/html", "");
        assertThat(read()).isEqualTo("Something in it cannot be read, so the sessions stay as they were");
        server.fails("/lunch.ics", 503);
        assertThat(read()).isEqualTo("The address answered with the error 503");
        assertThat(sentences("lunch")).containsExactly("Every week on Thursday from 13:00 to 15:00");
        assertThat(calendars()
                        .of(running.administering(INES), lunch)
                        .orElseThrow()
                        .failed())
                .isTrue();
    }

    @Test
    void a_worker_sends_a_file_and_what_the_feed_changes_elsewhere_leaves_its_sessions() throws IOException {
        calendars().take(running.administering(INES), lunch, THURSDAY);
        running.take(
                folder,
                "one",
                Feed.of(Feed.LUNCH_CLUB.replace("\"fees\": \"Free\"", "\"fees\": \"£3\""), Feed.HEATING));

        assertThat(sentences("lunch")).containsExactly("Every week on Thursday from 13:00 to 15:00");
    }

    private String read() throws InterruptedException {
        running.clock.pass(Duration.ofMinutes(1));
        return calendars().read(lunch.value(), (_, _) -> true).orElseThrow().words();
    }

    private List<String> sentences(String id) {
        return running.directory().find(running.entry(id)).orElseThrow().entry().sessions().stream()
                .map(Session::sentence)
                .toList();
    }

    private List<LocalDate> days() {
        return running.directory().find(running.entry("lunch")).orElseThrow().entry().sessions().stream()
                .flatMap(session -> session.also().stream())
                .sorted()
                .toList();
    }

    private Calendars calendars() {
        return running.bean(Calendars.class);
    }
}
