package kith.access;

import static kith.access.Some.TEAM;
import static kith.access.Some.colleague;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import kith.access.relationships.Relationship.Subject;
import kith.access.relationships.RelationshipKind;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

class RelationshipsTest {

    private static final PersonId ADA = new PersonId(1);
    private static final PersonId ADAEZE = new PersonId(2);
    private static final PersonId CHI = new PersonId(3);
    private static final Viewer WORKER = colleague(Role.LINK_WORKER);

    private Running running;

    @BeforeEach
    void run() {
        running = new Running("relationships");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void begin_in_the_transaction_of_the_module_that_makes_them() {
        assertThatThrownBy(() ->
                        running.relationships().begin(new Subject.OfTeam(TEAM), ADA, RelationshipKind.CASE, "case 1"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void are_one_however_often_they_begin_and_end_with_their_source() {
        begin(ADA, "case 1");
        begin(ADA, "case 1");
        begin(ADA, "case 2");
        assertThat(rows()).isEqualTo(2);

        inTransaction(() -> running.relationships().end(RelationshipKind.CASE, "case 1"));
        assertThat(holds(ADA)).isTrue();
        inTransaction(() -> running.relationships().end(RelationshipKind.CASE, "case 2"));
        assertThat(holds(ADA)).isFalse();
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void of_a_worker_are_theirs_and_of_a_team_everybodys_in_it() {
        inTransaction(() -> running.relationships()
                .begin(new Subject.OfWorker(WORKER.worker()), ADA, RelationshipKind.CIRCLE, "circle 1"));
        begin(CHI, "case 3");
        Viewer other = new Viewer(
                new WorkerId(99),
                "kim",
                Role.NURSE,
                WORKER.organisation(),
                WORKER.team(),
                WORKER.coverage(),
                Purpose.DIRECT_CARE);

        assertThat(people(WORKER)).containsExactlyInAnyOrder(ADA, CHI);
        assertThat(people(other)).containsExactly(CHI);
        assertThat(people(Some.viewer(Role.NURSE))).doesNotContain(CHI);
    }

    @Test
    void no_relationship_belongs_to_the_team_of_workers_who_are_in_none() {
        assertThatThrownBy(() -> new Subject.OfTeam(TeamKey.NONE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_module_writes_no_computed_relationship_and_no_stated_reason() {
        for (RelationshipKind kind :
                Set.of(RelationshipKind.PRACTICE_LIST, RelationshipKind.CASE_FINDING, RelationshipKind.STATED_REASON)) {
            assertThatThrownBy(() -> inTransaction(
                            () -> running.relationships().begin(new Subject.OfTeam(TEAM), ADA, kind, "case 1")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void follow_a_person_who_is_joined_with_another_and_stay_behind_when_they_are_parted() {
        begin(ADAEZE, "case 1");

        joined(ADA, Set.of(ADA, ADAEZE));
        assertThat(holds(ADA)).isTrue();
        joined(ADA, Set.of(ADA, ADAEZE));
        assertThat(rows()).isEqualTo(2);

        running.pass(Duration.ofDays(1));
        parted(ADA, Set.of(ADA, ADAEZE));
        assertThat(holds(ADA)).isFalse();
        assertThat(holds(ADAEZE)).isTrue();
    }

    @Test
    void that_began_while_two_were_joined_stay_where_they_are() {
        joined(ADA, Set.of(ADA, ADAEZE));
        begin(ADA, "case 4");

        parted(ADA, Set.of(ADA, ADAEZE));

        assertThat(holds(ADA)).isTrue();
        assertThat(holds(ADAEZE)).isFalse();
    }

    @Test
    void carried_over_twice_go_back_with_the_person_they_came_with() {
        begin(CHI, "case 1");
        joined(ADAEZE, Set.of(ADAEZE, CHI));
        joined(ADA, Set.of(ADA, ADAEZE));
        assertThat(holds(ADA)).isTrue();

        parted(ADA, Set.of(ADA, CHI));
        assertThat(holds(ADA)).isFalse();
        assertThat(holds(CHI)).isTrue();
    }

    @Test
    void end_for_everybody_they_were_carried_to_when_their_source_ends() {
        begin(ADAEZE, "case 1");
        joined(ADA, Set.of(ADA, ADAEZE));

        inTransaction(() -> running.relationships().end(RelationshipKind.CASE, "case 1"));

        assertThat(holds(ADA)).isFalse();
        assertThat(holds(ADAEZE)).isFalse();
    }

    @Test
    void are_ended_and_never_rewritten_or_removed() {
        begin(ADA, "case 1");

        for (String change : Set.of(
                "update access.relationship set person = 2",
                "update access.relationship set since = now()",
                "delete from access.relationship")) {
            assertThatThrownBy(() -> running.database.client().sql(change).update())
                    .hasStackTraceContaining("access.relationship");
        }
    }

    private void begin(PersonId person, String source) {
        inTransaction(
                () -> running.relationships().begin(new Subject.OfTeam(TEAM), person, RelationshipKind.CASE, source));
    }

    private void joined(PersonId into, Set<PersonId> from) {
        inTransaction(() -> running.relationships().joined(into, from));
    }

    private void parted(PersonId from, Set<PersonId> into) {
        inTransaction(() -> running.relationships().parted(from, into));
    }

    private boolean holds(PersonId person) {
        return running.relationships()
                .kinds(WORKER.worker(), WORKER.team(), person, running.now())
                .contains(RelationshipKind.CASE);
    }

    private long rows() {
        return running.database
                .client()
                .sql("select count(*) from access.relationship")
                .query(Long.class)
                .single();
    }

    private void inTransaction(Runnable work) {
        running.transaction().executeWithoutResult(_ -> work.run());
    }

    private Set<PersonId> people(Viewer viewer) {
        return running.relationships().people(viewer.worker(), viewer.team(), running.now());
    }
}
