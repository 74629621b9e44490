package kith.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kith.access.PersonGrant;
import kith.access.Purpose;
import kith.access.Role;
import kith.access.TestGrants;
import kith.access.Viewer;
import kith.access.disclosure.Disclosed;
import kith.access.disclosure.SourceIdentity;
import kith.access.disclosure.TestDisclosures;
import kith.access.person.PanelRequest;
import kith.engine.terms.SecurityLabel;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import kith.kernel.RecordId;
import kith.kernel.RunId;
import kith.kernel.WorkerId;
import kith.people.records.RecordPermissions;
import kith.record.TimelineEntry;
import kith.ui.Names;
import kith.ui.Rendered;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final RecordId RECORD = new RecordId(70);
    private static final PartnerId HOSPITAL = new PartnerId(1);
    private static final PersonGrant OPENED = TestGrants.person(
            RecordPermissions.OPEN,
            Viewer.of(new WorkerId(1), "amara", Role.COORDINATOR, Set.of(), Purpose.DIRECT_CARE),
            new PersonId(7));

    @Test
    void an_entry_says_when_what_and_who_sent_it() {
        assertThat(Rendered.page("record/timeline", timeline(1, Map.of())))
                .contains("2 November 2026", "Contact: Hospital admission", "King's College Hospital")
                .contains("1 entry, latest first.");
    }

    @Test
    void a_long_timeline_says_how_many_entries_there_are_and_which_the_page_shows() {
        assertThat(timeline(95, Map.of("page", "3")).sentence())
                .isEqualTo("95 entries, latest first. This page shows 81 to 95.");
    }

    @Test
    void a_page_that_does_not_exist_shows_the_last_one_and_an_unknown_kind_shows_everything() {
        Timeline last = timeline(95, Map.of("page", "3"));

        assertThat(timeline(95, Map.of("page", "99", "sort", "nonsense"))).isEqualTo(last);
        assertThat(timeline(95, Map.of("page", "none")).sentence()).endsWith("1 to 40.");
    }

    private static Timeline timeline(int entries, Map<String, String> query) {
        Names names = new Names(
                Map.of(),
                Map.of(HOSPITAL, "King's College Hospital"),
                code -> Optional.empty(),
                key -> Optional.empty());
        List<TimelineEntry> all =
                IntStream.range(0, entries).mapToObj(TimelineTest::entry).toList();
        return Timeline.of(
                all,
                Map.of(RECORD, new SourceIdentity.Named(HOSPITAL)),
                new PanelRequest("/people/7", MONDAY, List.of(RECORD), TestDisclosures.open(OPENED), names, query));
    }

    private static TimelineEntry entry(int number) {
        return new TimelineEntry(
                RECORD,
                new Disclosed.Shown<>(new RunId(1)),
                "Contact",
                new Disclosed.Shown<>(new TimelineEntry.Days(Optional.of(MONDAY.minusDays(number)), Optional.empty())),
                new Disclosed.Shown<>("Hospital admission"),
                new Disclosed.Shown<>(""),
                SecurityLabel.NORMAL);
    }
}
