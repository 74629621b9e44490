package kith.access;

import static kith.access.Some.PERSON;
import static kith.access.Some.REASON;
import static kith.access.Some.livingIn;
import static kith.access.Some.registeredIn;
import static kith.access.Some.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import kith.access.audit.AuditEntry;
import kith.access.audit.Logged;
import kith.access.audit.Outcome;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

class GrantsTest {

    private static final Viewer COORDINATOR = viewer(Role.COORDINATOR, "walworth");
    private static final Viewer GOVERNANCE = viewer(Role.GOVERNANCE);

    private Running running;
    private Grants grants;

    @BeforeEach
    void run() {
        running = new Running("grants");
        grants = running.grants();
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void a_person_of_the_viewers_neighbourhood_opens_for_their_relationship() {
        Granted granted = allowed(grants.toPerson(COORDINATOR, livingIn("walworth")));

        assertThat(granted.basis()).isEqualTo(new Basis("own-neighbourhood", "works where the person lives"));
        assertThat(granted.reason()).isEmpty();
        assertThat(granted.opensFlagged()).isFalse();
    }

    @Test
    void a_reason_opens_a_person_elsewhere_for_an_hour_and_to_nobody_else() {
        assertThat(grants.toPerson(COORDINATOR, registeredIn("dulwich"))).isInstanceOf(Access.NeedsReason.class);

        grants.giveReason(COORDINATOR, PERSON, REASON);
        running.pass(Duration.ofMinutes(60).minusMillis(1));

        assertThat(allowed(grants.toPerson(COORDINATOR, registeredIn("dulwich")))
                        .reason())
                .contains(REASON);
        assertThat(grants.toPerson(another(COORDINATOR), registeredIn("dulwich")))
                .isInstanceOf(Access.NeedsReason.class);

        running.pass(Duration.ofMillis(1));

        assertThat(grants.toPerson(COORDINATOR, registeredIn("dulwich"))).isInstanceOf(Access.NeedsReason.class);
    }

    @Test
    void a_reason_does_not_open_anybody_to_a_role_that_opens_nobody() {
        Viewer administrator = viewer(Role.ADMINISTRATOR, "dulwich");
        grants.giveReason(administrator, PERSON, REASON);

        assertThat(grants.toPerson(administrator, registeredIn("dulwich"))).isInstanceOf(Access.Denied.class);
    }

    @Test
    void one_entry_names_everybody_who_was_shown_and_what_was_searched_for() {
        List<PersonId> twelve =
                LongStream.rangeClosed(1, 12).mapToObj(PersonId::new).toList();
        Granted granted = allowed(grants.toSearch(COORDINATOR, Optional.of(REASON)));

        running.transaction().executeWithoutResult(_ -> grants.found(granted, "family name Okoro", twelve));

        AuditEntry entry = entries().getFirst();
        assertThat(entry)
                .isEqualTo(new AuditEntry(
                        running.now(),
                        COORDINATOR.worker(),
                        "Care coordinator",
                        "Direct care",
                        Outcome.GRANTED,
                        "reason",
                        "said why",
                        "search results",
                        twelve,
                        Optional.of("family name Okoro"),
                        Optional.of(REASON.words()),
                        Optional.empty()));
        assertThat(entry.toString()).doesNotContain("Okoro").doesNotContain("neighbour");
    }

    @Test
    void nothing_is_shown_outside_a_transaction() {
        Granted granted = allowed(grants.toPerson(COORDINATOR, livingIn("walworth")));

        assertThatThrownBy(() -> grants.shown(granted, "the person page", List.of(PERSON)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_showing_that_fails_leaves_no_entry() {
        Granted granted = allowed(grants.toPerson(COORDINATOR, livingIn("walworth")));

        running.transaction().executeWithoutResult(transaction -> {
            grants.shown(granted, "the person page", List.of(PERSON));
            transaction.setRollbackOnly();
        });

        assertThat(entries()).isEmpty();
    }

    @Test
    void a_refusal_is_written_down_and_stays_whatever_becomes_of_the_callers_transaction() {
        running.transaction().executeWithoutResult(transaction -> {
            grants.toPerson(viewer(Role.ANALYST), livingIn("walworth"));
            grants.toPerson(COORDINATOR, livingIn("dulwich"));
            transaction.setRollbackOnly();
        });

        assertThat(entries())
                .extracting(AuditEntry::outcome, AuditEntry::clause, AuditEntry::people)
                .containsExactly(
                        tuple(Outcome.NEEDS_REASON, "reason", List.of(PERSON)),
                        tuple(Outcome.DENIED, "figures-only", List.of(PERSON)));
    }

    @Test
    void a_grant_covers_only_what_it_was_given_for() {
        Granted one = allowed(grants.toPerson(COORDINATOR, livingIn("walworth")));
        Granted figures = allowed(grants.toFigures(viewer(Role.ANALYST)));

        assertThatThrownBy(() -> show(one, List.of(PERSON, new PersonId(8))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> show(figures, List.of(PERSON))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> running.history().latest(one, Long.MAX_VALUE, 10))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void show(Granted granted, List<PersonId> people) {
        running.transaction().executeWithoutResult(_ -> grants.shown(granted, "the page", people));
    }

    private List<AuditEntry> entries() {
        Granted granted = allowed(grants.toLog(GOVERNANCE));
        return running.history().latest(granted, Long.MAX_VALUE, 100).stream()
                .map(Logged::entry)
                .filter(entry -> !entry.what().equals("the log"))
                .toList();
    }

    private static Granted allowed(Access access) {
        return ((Access.Allowed) access).granted();
    }

    private static Viewer another(Viewer viewer) {
        return Viewer.of(new WorkerId(41), "sam", viewer.role(), viewer.coverage().neighbourhoods(), viewer.purpose());
    }
}
