package kith.access;

import static kith.access.Some.NOBODY;
import static kith.access.Some.PERSON;
import static kith.access.Some.REASON;
import static kith.access.Some.SOMEBODY;
import static kith.access.Some.TEAM;
import static kith.access.Some.colleague;
import static kith.access.Some.viewer;
import static kith.people.records.RecordPermissions.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import kith.access.AccessDecision.Field;
import kith.access.AccessPermissions.ReadLog;
import kith.access.audit.AuditEntry;
import kith.access.audit.LogQuery;
import kith.access.audit.Logged;
import kith.access.audit.Outcome;
import kith.access.relationships.Relationship.Subject;
import kith.access.relationships.RelationshipKind;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.OdsCode;
import kith.engine.terms.SecurityLabel;
import kith.kernel.PersonId;
import kith.kernel.ReadOnce;
import kith.people.search.SearchPermissions;
import kith.people.search.SearchPermissions.SearchPeople;
import kith.population.PopulationPermissions;
import kith.population.PopulationPermissions.ListCaseload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

class GrantsTest {

    private static final Viewer COORDINATOR = viewer(Role.COORDINATOR, "walworth");
    private static final Viewer GP = viewer(Role.GP);
    private static final PeopleSet WALWORTH = new PeopleSet.OfNeighbourhood(new NeighbourhoodKey("walworth"));

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
    void a_decision_names_the_clause_and_the_relationship_and_says_what_is_open() {
        running.computed().add(RelationshipKind.CASE_FINDING);

        PersonGrant grant = grants.decide(COORDINATOR, OPEN, SOMEBODY).orRefuse();

        assertThat(grant.person()).isEqualTo(PERSON);
        assertThat(grant.reason()).isEmpty();
        assertThat(grant.decision())
                .isEqualTo(new AccessDecision(
                        "case-finding",
                        "on the three-conditions list of a neighbourhood the team covers",
                        Set.of(Field.IDENTITY, Field.WHEREABOUTS, Field.CONDITIONS, Field.RECORDS),
                        Set.of(SecurityLabel.NORMAL, SecurityLabel.SENSITIVE)));
    }

    @Test
    void while_a_page_is_read_each_source_of_a_relationship_is_asked() {
        running.computed().add(RelationshipKind.CASE_FINDING);

        assertThat(ReadOnce.during(() -> grants.decide(COORDINATOR, OPEN, SOMEBODY)))
                .isInstanceOf(AccessOutcome.Permitted.class);
    }

    @Test
    void covering_the_neighbourhood_opens_nobody() {
        assertThat(grants.decide(COORDINATOR, OPEN, SOMEBODY)).isInstanceOf(AccessOutcome.ReasonRequired.class);
    }

    @Test
    void a_relationship_of_the_team_opens_a_person_to_those_who_work_in_it_until_it_ends() {
        inTransaction(() -> running.relationships()
                .begin(new Subject.OfTeam(TEAM), PERSON, RelationshipKind.REFERRAL, "referral 17"));

        assertThat(grants.decide(colleague(Role.VOLUNTARY), OPEN, SOMEBODY)
                        .orRefuse()
                        .decision())
                .extracting(AccessDecision::clause, AccessDecision::relationship, AccessDecision::fields)
                .containsExactly("relationship", "has accepted a referral", Set.of(Field.IDENTITY, Field.WHEREABOUTS));
        assertThat(grants.decide(viewer(Role.VOLUNTARY), OPEN, SOMEBODY)).isInstanceOf(AccessOutcome.NotFound.class);

        inTransaction(() -> running.relationships()
                .end(RelationshipKind.REFERRAL, "referral 17", running.now().plus(Duration.ofDays(14))));
        running.pass(Duration.ofDays(14).minusMillis(1));
        assertThat(grants.decide(colleague(Role.VOLUNTARY), OPEN, SOMEBODY))
                .isInstanceOf(AccessOutcome.Permitted.class);
        running.pass(Duration.ofMillis(1));
        assertThat(grants.decide(colleague(Role.VOLUNTARY), OPEN, SOMEBODY)).isInstanceOf(AccessOutcome.NotFound.class);
    }

    @Test
    void a_reason_opens_a_person_for_an_hour_and_to_nobody_else() {
        grants.giveReason(COORDINATOR, OPEN, SOMEBODY, REASON);
        running.pass(Duration.ofMinutes(60).minusMillis(1));

        assertThat(grants.decide(COORDINATOR, OPEN, SOMEBODY).orRefuse().reason())
                .contains(REASON);
        assertThat(grants.decide(colleague(Role.COORDINATOR), OPEN, SOMEBODY))
                .isInstanceOf(AccessOutcome.ReasonRequired.class);

        running.pass(Duration.ofMillis(1));

        assertThat(grants.decide(COORDINATOR, OPEN, SOMEBODY)).isInstanceOf(AccessOutcome.ReasonRequired.class);
    }

    @Test
    void a_role_that_may_not_give_a_reason_cannot_leave_one() {
        for (Role role : List.of(Role.ADMINISTRATOR, Role.HOUSING_OFFICER, Role.VOLUNTARY, Role.ANALYST)) {
            assertThatThrownBy(() -> grants.giveReason(viewer(role), OPEN, SOMEBODY, REASON))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_person_who_does_not_exist_is_asked_about_and_logged_like_one_who_does() {
        for (Role role : Role.values()) {
            running.askedAbout().clear();
            AccessOutcome<PersonGrant> somebody = grants.decide(viewer(role), OPEN, SOMEBODY);
            int forSomebody = running.askedAbout().size();
            AccessOutcome<PersonGrant> nobody = grants.decide(viewer(role), OPEN, NOBODY);

            assertThat(nobody).as(role.name()).isEqualTo(somebody);
            assertThat(running.askedAbout()).as(role.name()).hasSize(2 * forSomebody);
            List<AuditEntry> two = entries().subList(0, 2);
            assertThat(two.getFirst())
                    .usingRecursiveComparison()
                    .ignoringFields("people")
                    .isEqualTo(two.getLast());
        }
    }

    @Test
    void a_reason_for_a_person_who_does_not_exist_opens_nothing_and_is_kept() {
        grants.giveReason(GP, OPEN, NOBODY, REASON);

        assertThat(grants.decide(GP, OPEN, NOBODY)).isInstanceOf(AccessOutcome.NotFound.class);
        assertThat(running.database
                        .client()
                        .sql("select count(*) from access.reason")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_reason_for_the_people_who_are_not_placed_holds_for_an_hour() {
        PeopleSet notPlaced = new PeopleSet.NotPlaced();
        assertThat(grants.decide(GP, PopulationPermissions.NOT_PLACED, notPlaced))
                .isInstanceOf(AccessOutcome.ReasonRequired.class);

        grants.giveReason(GP, PopulationPermissions.NOT_PLACED, notPlaced, REASON);

        assertThat(grants.decide(GP, PopulationPermissions.NOT_PLACED, notPlaced)
                        .orRefuse()
                        .reason())
                .contains(REASON);
        running.pass(Duration.ofMinutes(60));
        assertThat(grants.decide(GP, PopulationPermissions.NOT_PLACED, notPlaced))
                .isInstanceOf(AccessOutcome.ReasonRequired.class);
    }

    @Test
    void a_list_shows_a_gp_their_practice_and_others_those_they_have_a_relationship_with() {
        inTransaction(
                () -> running.relationships().begin(new Subject.OfTeam(TEAM), PERSON, RelationshipKind.CASE, "case 3"));

        assertThat(rows(colleague(Role.GP))).isEqualTo(new SetGrant.Rows.RegisteredWith(Set.of(new OdsCode("G85001"))));
        assertThat(rows(colleague(Role.NURSE))).isEqualTo(new SetGrant.Rows.Among(Set.of(PERSON)));
        assertThat(rows(viewer(Role.NURSE))).isEqualTo(new SetGrant.Rows.Among(Set.of()));
        assertThat(rows(COORDINATOR)).isEqualTo(new SetGrant.Rows.None());
        assertThat(grants.decide(viewer(Role.COORDINATOR, "dulwich"), PopulationPermissions.CASELOAD, WALWORTH))
                .isInstanceOf(AccessOutcome.Refused.class);
    }

    private SetGrant.Rows rows(Viewer viewer) {
        return grants.decide(viewer, PopulationPermissions.CASELOAD, WALWORTH)
                .orRefuse()
                .rows();
    }

    @Test
    void one_entry_names_everybody_who_was_shown_and_what_was_searched_for() {
        List<PersonId> twelve =
                LongStream.rangeClosed(1, 12).mapToObj(PersonId::new).toList();
        TaskGrant<SearchPeople> grant =
                grants.decide(COORDINATOR, SearchPermissions.SEARCH, REASON).orRefuse();

        inTransaction(() -> grants.found(grant, "family name Okoro", twelve));

        AuditEntry entry = entries().getFirst();
        assertThat(entry)
                .isEqualTo(new AuditEntry(
                        running.now(),
                        COORDINATOR.worker(),
                        "Care coordinator",
                        "Direct care",
                        Outcome.GRANTED,
                        "people.search: reason",
                        "said why",
                        "search results",
                        twelve,
                        Optional.of("family name Okoro"),
                        Optional.of(REASON.inFull()),
                        Optional.empty()));
        assertThat(entry.toString()).doesNotContain("Okoro").doesNotContain("neighbour");
    }

    @Test
    void nothing_is_shown_outside_a_transaction() {
        PersonGrant grant = TestGrants.person(OPEN, GP, PERSON);

        assertThatThrownBy(() -> grants.shown(grant, "the person page"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_showing_that_fails_leaves_no_entry() {
        PersonGrant grant = TestGrants.person(OPEN, GP, PERSON);

        running.transaction().executeWithoutResult(transaction -> {
            grants.shown(grant, "the person page");
            transaction.setRollbackOnly();
        });

        assertThat(entries()).isEmpty();
    }

    @Test
    void a_refusal_is_logged_whatever_becomes_of_the_callers_transaction() {
        running.transaction().executeWithoutResult(transaction -> {
            grants.decide(viewer(Role.ANALYST), OPEN, SOMEBODY);
            grants.decide(COORDINATOR, OPEN, SOMEBODY);
            transaction.setRollbackOnly();
        });

        assertThat(entries())
                .extracting(AuditEntry::outcome, AuditEntry::clause, AuditEntry::people)
                .containsExactly(
                        tuple(Outcome.NEEDS_REASON, "people.open: reason", List.of(PERSON)),
                        tuple(Outcome.DENIED, "people.open: role", List.of(PERSON)));
    }

    @Test
    void a_grant_covers_only_those_it_was_given_for() {
        SetGrant<ListCaseload> few =
                TestGrants.set(PopulationPermissions.CASELOAD, GP, WALWORTH, new SetGrant.Rows.Among(Set.of(PERSON)));
        TaskGrant<ReadLog> log =
                grants.decide(viewer(Role.GOVERNANCE), AccessPermissions.LOG).orRefuse();
        TaskGrant<?> places = grants.decide(GP, AccessPermissions.PLACES).orRefuse();

        inTransaction(() -> grants.shown(few, "the list", List.of(PERSON)));
        inTransaction(() -> grants.shown(log, "the log", List.of(PERSON)));
        assertThatThrownBy(() -> inTransaction(() -> grants.shown(few, "the list", List.of(new PersonId(8)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> inTransaction(() -> grants.shown(places, "the page", List.of(PERSON))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_menu_holds_what_the_viewer_may_use_in_order() {
        assertThat(running.permissions().menu(viewer(Role.GOVERNANCE)))
                .extracting(entry -> entry.href())
                .containsExactly("/administration/roles", "/audit", "/places");
        assertThat(running.permissions().menu(COORDINATOR))
                .extracting(entry -> entry.href())
                .containsExactly("/places");
    }

    private void inTransaction(Runnable work) {
        running.transaction().executeWithoutResult(_ -> work.run());
    }

    private List<AuditEntry> entries() {
        return running.log().entries(LogQuery.latest(Long.MAX_VALUE, 100)).stream()
                .map(Logged::entry)
                .toList();
    }
}
