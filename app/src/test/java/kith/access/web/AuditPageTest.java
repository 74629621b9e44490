package kith.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kith.access.audit.AuditEntry;
import kith.access.audit.Logged;
import kith.access.audit.Outcome;
import kith.access.history.AccessHistory.Entries;
import kith.access.history.LoggedPerson;
import kith.access.web.AuditController.AuditForm;
import kith.access.workers.Worker;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.ui.Rendered;
import org.junit.jupiter.api.Test;

class AuditPageTest {

    private static final WorkerId AMARA = new WorkerId(4);
    private static final Map<WorkerId, Worker> WORKERS = Map.of(
            AMARA,
            new Worker(AMARA, "amara", "Amara Diallo", List.of(), Set.of("walworth"), false, Instant.EPOCH, false));
    private static final LoggedPerson KEISHA =
            new LoggedPerson(new PersonId(7), new UUID(0, 7), "Keisha Dacosta", Optional.of(LocalDate.of(1950, 3, 4)));
    private static final AuditForm LATEST = new AuditForm(null, null, null, null, null, null);

    @Test
    void says_who_saw_what_and_why() {
        String html = page(LATEST, entries(Outcome.GRANTED), 50);

        assertThat(html)
                .contains("23 November 2026, 09:00:00")
                .contains("Amara Diallo")
                .contains("Care coordinator")
                .contains("search results")
                .contains("Searched for: Okoro")
                .contains("A neighbour rang")
                .contains("Keisha Dacosta")
                .contains("/audit?person=" + KEISHA.key())
                .contains("/audit.csv?worker=")
                .doesNotContain("Older entries")
                .doesNotContain("nhsuk-tag--red");
    }

    @Test
    void marks_what_was_refused() {
        assertThat(page(LATEST, entries(Outcome.DENIED), 50)).contains("Refused");
    }

    @Test
    void leads_on_to_older_entries_of_the_same_worker() {
        AuditForm asked = new AuditForm("am ara&", null, "2026-11-01", null, "denied", null);

        assertThat(AuditPage.of(asked, entries(Outcome.GRANTED), WORKERS, 1).older())
                .contains("/audit?worker=am+ara%26&person=&since=2026-11-01&until=&outcome=denied&before=9");
    }

    @Test
    void says_so_where_there_is_nobody_of_that_name() {
        assertThat(page(new AuditForm("nobody", null, null, null, null, null), Optional.empty(), 50))
                .contains("There is no such worker, person or date.");
    }

    @Test
    void a_file_names_people_by_key_and_leaves_out_what_was_searched_for() {
        assertThat(AuditFile.of(entries(Outcome.EXPORTED).orElseThrow(), WORKERS))
                .contains(
                        "\"9\",\"2026-11-23T09:00:00Z\",\"amara\"",
                        "\"exported\"",
                        KEISHA.key().toString())
                .doesNotContain("Okoro", "Keisha");
    }

    @Test
    void several_people_of_one_name_are_offered_with_their_dates_of_birth() {
        assertThat(Rendered.page("access/audit-people", AuditPeoplePage.of(List.of(KEISHA))))
                .contains("Keisha Dacosta, born 4 March 1950", "/audit?person=" + KEISHA.key());
        assertThat(Rendered.page("access/audit-people", AuditPeoplePage.of(List.of())))
                .contains("Nobody has that NHS number or name.");
    }

    private static Optional<Entries> entries(Outcome outcome) {
        return Optional.of(new Entries(List.of(logged(9, outcome)), Map.of(KEISHA.person(), KEISHA)));
    }

    private static String page(AuditForm asked, Optional<Entries> found, int full) {
        return Rendered.page("access/audit", AuditPage.of(asked, found, WORKERS, full));
    }

    private static Logged logged(long id, Outcome outcome) {
        return new Logged(
                id,
                1,
                new AuditEntry(
                        Instant.parse("2026-11-23T09:00:00Z"),
                        AMARA,
                        "Care coordinator",
                        "Direct care",
                        outcome,
                        "reason",
                        "said why",
                        "search results",
                        List.of(new PersonId(7)),
                        Optional.of("Okoro"),
                        Optional.of("A neighbour rang"),
                        Optional.empty()));
    }
}
