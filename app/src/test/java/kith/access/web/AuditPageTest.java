package kith.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.access.audit.AuditEntry;
import kith.access.audit.Logged;
import kith.access.audit.Outcome;
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
    private static final AuditForm LATEST = new AuditForm(null, null, null);

    @Test
    void says_who_saw_what_and_why() {
        String html = page(LATEST, Optional.of(List.of(logged(9, Outcome.GRANTED))), 50);

        assertThat(html)
                .contains("23 November 2026, 09:00:00")
                .contains("Amara Diallo")
                .contains("Care coordinator")
                .contains("search results")
                .contains("Searched for: Okoro")
                .contains("A neighbour rang")
                .doesNotContain("Older entries")
                .doesNotContain("Refused");
    }

    @Test
    void marks_what_was_refused() {
        assertThat(page(LATEST, Optional.of(List.of(logged(9, Outcome.DENIED))), 50))
                .contains("Refused");
    }

    @Test
    void leads_on_to_older_entries_of_the_same_worker() {
        AuditForm asked = new AuditForm("am ara&", null, null);

        assertThat(AuditPage.of(asked, Optional.of(List.of(logged(9, Outcome.GRANTED))), WORKERS, 1)
                        .older())
                .contains("/audit?worker=am+ara%26&person=&before=9");
    }

    @Test
    void says_so_where_there_is_nobody_of_that_name() {
        assertThat(page(new AuditForm("nobody", null, null), Optional.empty(), 50))
                .contains("Nobody has that sign-in name or key.");
    }

    private static String page(AuditForm asked, Optional<List<Logged>> found, int full) {
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
