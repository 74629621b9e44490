package kith.directory.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kith.directory.Session;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 10);
    private static final Predicate<LocalDate> NO_HOLIDAY = _ -> false;
    private static final Predicate<LocalDate> BOXING_DAY = day -> day.equals(LocalDate.of(2026, 12, 28));

    private static final String WEEKLY = """
            UID:lunch
            DTSTART;TZID=Europe/London:20260901T120000
            DTEND;TZID=Europe/London:20260901T140000
            RRULE:FREQ=WEEKLY;BYDAY=TU
            SUMMARY:Lunch
            """;

    @Nested
    class A_session_every_week {

        @Test
        void keeps_its_rule_and_its_times() {
            Session session = only(event(WEEKLY));

            assertThat(session.sentence()).isEqualTo("Every week on Tuesday from 12:00 to 14:00. Lunch");
            assertThat(session.next(TODAY, 2, NO_HOLIDAY))
                    .containsExactly(LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 10));
        }

        @Test
        void does_not_take_place_on_the_days_of_its_exception_lists() {
            Session session = only(event(WEEKLY + """
                    EXDATE;TZID=Europe/London:20261103T120000,20261117T120000
                    EXDATE;VALUE=DATE:20261124
                    EXDATE:20261201T120000Z
                    """));

            assertThat(session.next(TODAY, 2, NO_HOLIDAY))
                    .containsExactly(LocalDate.of(2026, 11, 10), LocalDate.of(2026, 12, 8));
        }

        @Test
        void does_not_take_place_when_an_occurrence_is_cancelled() {
            Session session = only(event(WEEKLY) + event("""
                    UID:lunch
                    RECURRENCE-ID;TZID=Europe/London:20261110T120000
                    DTSTART;TZID=Europe/London:20261110T120000
                    STATUS:CANCELLED
                    """));

            assertThat(session.takesPlaceOn(TUESDAY, NO_HOLIDAY)).isFalse();
        }

        @Test
        void takes_place_on_another_day_and_time_when_an_occurrence_is_moved() {
            List<Session> sessions = sessions(event(WEEKLY) + event("""
                    UID:lunch
                    RECURRENCE-ID;TZID=Europe/London:20261110T120000
                    DTSTART;TZID=Europe/London:20261112T133000
                    DTEND;TZID=Europe/London:20261112T150000
                    SUMMARY:Lunch
                    """));

            assertThat(sessions.getFirst().takesPlaceOn(TUESDAY, NO_HOLIDAY)).isFalse();
            assertThat(sessions.getLast().takesPlaceOn(LocalDate.of(2026, 11, 12), NO_HOLIDAY))
                    .isTrue();
            assertThat(sessions.getLast().opens()).contains(LocalTime.of(13, 30));
            assertThat(sessions.getLast().sentence())
                    .isEqualTo("from 13:30 to 15:00. Moved from 10 November 2026 to 12 November 2026");
        }

        @Test
        void stays_where_only_the_words_of_an_occurrence_change() {
            assertThat(sessions(event(WEEKLY) + event("""
                            UID:lunch
                            RECURRENCE-ID;TZID=Europe/London:20261110T120000
                            DTSTART;TZID=Europe/London:20261110T120000
                            DTEND;TZID=Europe/London:20261110T140000
                            SUMMARY:Lunch with a quiz
                            """))).hasSize(1);
        }

        @Test
        void ends_after_as_many_times_as_it_says() {
            Session session = only(event(WEEKLY.replace("BYDAY=TU", "BYDAY=TU;COUNT=10")));

            assertThat(session.until()).contains(LocalDate.of(2026, 11, 3));
        }

        @Test
        void does_not_take_place_on_bank_holidays_and_a_day_that_is_named_does() {
            String monday = WEEKLY.replace("20260901", "20260907").replace("TU", "MO");

            assertThat(only(event(monday)).takesPlaceOn(LocalDate.of(2026, 12, 28), BOXING_DAY))
                    .isFalse();
            assertThat(only(event(monday + "RDATE;TZID=Europe/London:20261228T120000\n"))
                            .takesPlaceOn(LocalDate.of(2026, 12, 28), BOXING_DAY))
                    .isTrue();
        }
    }

    @Nested
    class The_clock {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "GMT Standard Time",
                    "\"GMT Standard Time\"",
                    "Europe/London",
                    "/freeassociation.sourceforge.net/Europe/London",
                    "\"(UTC+00:00) Dublin, Edinburgh, Lisbon, London\""
                })
        void of_london_has_many_names(String zone) {
            // Names with a colon or a comma stand in quotation marks.
            ReadCalendar read = read(event(WEEKLY.replace("TZID=Europe/London", "TZID=" + zone)));

            assertThat(read.problems()).isEmpty();
            assertThat(read.notes()).isEmpty();
            assertThat(read.sessions().getFirst().opens()).contains(LocalTime.of(12, 0));
            assertThat(read.sessions().getFirst().every()).isEqualTo(Session.Every.WEEK);
        }

        @Test
        void of_another_place_is_turned_into_that_of_london_each_day() {
            List<Session> sessions = sessions(event(WEEKLY.replace("TZID=Europe/London", "TZID=Eastern Standard Time")
                    .replace("T120000", "T070000")
                    .replace("T140000", "T090000")));

            assertThat(sessions).extracting(Session::opens).contains(Optional.of(LocalTime.of(12, 0)));
            assertThat(sessions.getFirst().takesPlaceOn(TUESDAY, NO_HOLIDAY)).isTrue();
        }

        @Test
        void of_utc_is_an_hour_earlier_in_summer() {
            List<Session> sessions = sessions(event("""
                    UID:utc
                    DTSTART:20261006T110000Z
                    DTEND:20261006T130000Z
                    RRULE:FREQ=WEEKLY;UNTIL=20270413T110000Z
                    """));

            assertThat(opensOn(sessions, TUESDAY)).contains(LocalTime.of(11, 0));
            assertThat(opensOn(sessions, LocalDate.of(2027, 4, 6))).contains(LocalTime.of(12, 0));
            assertThat(opensOn(sessions, LocalDate.of(2027, 4, 20))).isEmpty();
        }

        @Test
        void of_a_place_that_nobody_knows_is_read_as_that_of_london_and_said() {
            ReadCalendar read = read(event(WEEKLY.replace("TZID=Europe/London", "TZID=Customized Time Zone")));

            assertThat(read.sessions().getFirst().opens()).contains(LocalTime.of(12, 0));
            assertThat(read.notes())
                    .containsExactly("A time zone is not known. Its times are read as those of London.");
        }
    }

    @Test
    void an_event_of_whole_days_has_no_times() {
        Session session = only(event("""
                UID:fair
                DTSTART;VALUE=DATE:20261205
                DTEND;VALUE=DATE:20261207
                SUMMARY:Winter fair
                """));

        assertThat(session.opens()).isEmpty();
        assertThat(session.also()).containsExactly(LocalDate.of(2026, 12, 5), LocalDate.of(2026, 12, 6));
    }

    @Test
    void rules_that_a_session_cannot_say_become_their_days() {
        Session lastWeekday =
                only(event(WEEKLY.replace("FREQ=WEEKLY;BYDAY=TU", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")));

        assertThat(lastWeekday.takesPlaceOn(LocalDate.of(2026, 11, 30), NO_HOLIDAY))
                .isTrue();
        assertThat(lastWeekday.takesPlaceOn(LocalDate.of(2026, 12, 31), NO_HOLIDAY))
                .isTrue();
        assertThat(lastWeekday.takesPlaceOn(LocalDate.of(2026, 12, 30), NO_HOLIDAY))
                .isFalse();
    }

    @Test
    void monthly_rules_are_kept() {
        assertThat(only(event(WEEKLY.replace("FREQ=WEEKLY;BYDAY=TU", "FREQ=MONTHLY;BYDAY=1TU")))
                        .sentence())
                .isEqualTo("Every month on the first Tuesday from 12:00 to 14:00. Lunch");
        assertThat(only(event(WEEKLY.replace("FREQ=WEEKLY;BYDAY=TU", "FREQ=MONTHLY")))
                        .daysOfMonth())
                .containsExactly(1);
    }

    @Test
    void what_is_over_is_left_out() {
        assertThat(sessions(event("UID:old\nDTSTART:20250101T120000Z\n"))).isEmpty();
        assertThat(sessions(event(WEEKLY.replace("BYDAY=TU", "BYDAY=TU;UNTIL=20261001T000000Z"))))
                .isEmpty();
    }

    @Nested
    class A_hostile_or_broken_file {

        @ParameterizedTest
        @ValueSource(strings = {"", "<html>Sign in</html>", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART", "{}"})
        void is_reported(String text) {
            ReadCalendar read = CalendarReader.read(text.replace("\n", "\r\n"), TODAY);

            assertThat(read.sessions()).isEmpty();
            assertThat(read.problems()).hasSize(1);
        }

        @Test
        void cannot_make_kith_count_for_ever() {
            ReadCalendar read = read(event(WEEKLY.replace("FREQ=WEEKLY;BYDAY=TU", "FREQ=SECONDLY"))
                    + event(WEEKLY.replace("UID:lunch", "UID:other").replace("BYDAY=TU", "BYDAY=TU;COUNT=99999999")));

            assertThat(read.sessions()).isEmpty();
            assertThat(read.problems()).hasSize(2).allMatch(problem -> problem.startsWith("The event “Lunch”"));
        }

        @Test
        void loses_the_broken_event_alone() {
            ReadCalendar read = read(event(WEEKLY) + event("UID:b\nDTSTART:2026-13-45\nSUMMARY:Bad\n"));

            assertThat(read.sessions()).hasSize(1);
            assertThat(read.problems()).containsExactly("The event “Bad” is left out. A day or time cannot be read.");
        }

        @Test
        void shows_hostile_words_as_words() {
            assertThat(only(event(WEEKLY.replace("SUMMARY:Lunch", "SUMMARY:<script>alert(1)</script>\\, soup")))
                            .words())
                    .isEqualTo("<script>alert(1)</script>, soup");
        }

        @Test
        void has_so_many_events_that_it_is_not_a_services_own() {
            String many = event(WEEKLY).repeat(2001);

            assertThat(read(many).problems())
                    .containsExactly("It has more events than a calendar of one service can have.");
        }
    }

    private static Optional<LocalTime> opensOn(List<Session> sessions, LocalDate day) {
        return sessions.stream()
                .filter(session -> session.takesPlaceOn(day, NO_HOLIDAY))
                .flatMap(session -> session.opens().stream())
                .findFirst();
    }

    private static Session only(String events) {
        ReadCalendar read = read(events);
        assertThat(read.problems()).isEmpty();
        assertThat(read.sessions()).hasSize(1);
        return read.sessions().getFirst();
    }

    private static List<Session> sessions(String events) {
        return read(events).sessions();
    }

    private static ReadCalendar read(String events) {
        return CalendarReader.read(
                ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Kith//test//EN\n" + events + "END:VCALENDAR\n")
                        .replace("\n", "\r\n"),
                TODAY);
    }

    private static String event(String lines) {
        return "BEGIN:VEVENT\n" + lines + "END:VEVENT\n";
    }
}
