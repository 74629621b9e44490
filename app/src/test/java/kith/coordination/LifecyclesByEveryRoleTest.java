package kith.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kith.access.AccessOutcome;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.PersonPermission;
import kith.access.RequestedPerson;
import kith.access.Role;
import kith.access.TaskGrant;
import kith.access.TaskPermission;
import kith.access.Viewer;
import kith.access.relationships.Relationship.Subject;
import kith.access.relationships.RelationshipKind;
import kith.access.relationships.Relationships;
import kith.coordination.actions.Acting;
import kith.coordination.actions.Action.Open;
import kith.coordination.actions.ActionPermissions;
import kith.coordination.actions.Owner;
import kith.coordination.candidates.Candidate;
import kith.coordination.candidates.CandidatePermissions;
import kith.coordination.candidates.CandidateReason;
import kith.coordination.candidates.Candidates;
import kith.coordination.candidates.DeclineReason;
import kith.coordination.candidates.Triage;
import kith.coordination.cases.CareCase;
import kith.coordination.cases.CasePermissions;
import kith.coordination.cases.Cases;
import kith.coordination.cases.FinishReason;
import kith.coordination.cases.HandOvers;
import kith.coordination.circles.Circles;
import kith.coordination.circles.Supporter;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every move of a case, a hand-over, an action, a candidate and a circle, tried by every role that has a relationship
/// with the person, and by nobody who has none.
class LifecyclesByEveryRoleTest {

    private static final Acting KITH = new Acting("lifecycles-by-role");
    private static final WorkerId AMARA = KITH.worker("amara", Role.COORDINATOR);
    private static final WorkerId BEA = KITH.worker("bea", Role.LINK_WORKER);

    private static final Set<Role> COORDINATE =
            EnumSet.of(Role.COORDINATOR, Role.LINK_WORKER, Role.GP, Role.NURSE, Role.SOCIAL_WORKER, Role.MENTAL_HEALTH);
    private static final Set<Role> WORK = EnumSet.of(
            Role.COORDINATOR,
            Role.LINK_WORKER,
            Role.GP,
            Role.PRACTICE_STAFF,
            Role.NURSE,
            Role.SOCIAL_WORKER,
            Role.HOUSING_OFFICER,
            Role.MENTAL_HEALTH,
            Role.VOLUNTARY,
            Role.SCHOOL_LEAD);
    private static final Set<Role> TRIAGE = EnumSet.of(Role.COORDINATOR);

    private static long workers = 700;

    private final Grants grants = KITH.kith.bean(Grants.class);
    private final WorkerId worker = new WorkerId(++workers);
    private final LocalDate today = London.dayOf(KITH.kith.now());

    @ParameterizedTest
    @EnumSource
    void only_a_role_that_may_moves_a_case_an_action_a_candidate_or_a_circle(Role role) {
        PersonId person = KITH.somebody();
        KITH.kith
                .bean(Candidates.class)
                .ask(KITH.working(AMARA, person), Acting.TEAM, CandidateReason.Kind.CONCERN, "She forgets her tablets");
        CareCase careCase = KITH.active(AMARA, person, AMARA);
        Open action = KITH.added(AMARA, person, new Owner.OfWorker(AMARA), today.plusDays(2));
        relate(person);

        List<String> done = new ArrayList<>();
        with(role, CasePermissions.COORDINATE, person, grant -> {
            Cases cases = KITH.kith.bean(Cases.class);
            cases.hold(grant, careCase.id(), "In hospital", Optional.empty());
            cases.resume(grant, careCase.id());
            cases.assign(grant, careCase.id(), BEA);
            KITH.kith.bean(HandOvers.class).offer(grant, careCase.id(), AMARA, "");
            cases.finish(grant, careCase.id(), FinishReason.GOALS_MET);
            done.add("coordinates");
        });
        with(role, ActionPermissions.WORK, person, grant -> {
            KITH.actions.complete(grant, action.id(), today);
            KITH.actions.reopen(grant, action.id());
            KITH.kith
                    .bean(Circles.class)
                    .add(grant, new Supporter.Named(Supporter.Kind.FAMILY, "Chidi Okoro"), "Son", "");
            done.add("works");
        });
        with(role, CandidatePermissions.TRIAGE, person, grant -> {
            Candidate candidate = KITH.kith
                    .<List<Candidate>>inTransaction(
                            () -> KITH.kith.bean(Candidates.class).of(grant))
                    .getFirst();
            KITH.kith.bean(Triage.class).decline(grant, candidate.id(), DeclineReason.NO_NEED, Optional.empty());
            done.add("triages");
        });

        assertThat(done)
                .isEqualTo(Stream.of(
                                COORDINATE.contains(role) ? "coordinates" : "",
                                WORK.contains(role) ? "works" : "",
                                TRIAGE.contains(role) ? "triages" : "")
                        .filter(word -> !word.isEmpty())
                        .toList());
        assertThat(states(person))
                .containsExactly(
                        COORDINATE.contains(role) ? "finished" : "active",
                        actionState(role),
                        TRIAGE.contains(role) ? "declined" : "waiting",
                        WORK.contains(role) ? "1" : "0");
    }

    /// The end of a case cancels its actions, and what is cancelled stays so.
    private static String actionState(Role role) {
        return COORDINATE.contains(role) ? "cancelled" : "open";
    }

    @ParameterizedTest
    @EnumSource
    void nobody_without_a_relationship_moves_anything(Role role) {
        PersonId person = KITH.somebody();
        KITH.active(AMARA, person, AMARA);

        for (PersonPermission permission :
                List.of(CasePermissions.COORDINATE, ActionPermissions.WORK, CandidatePermissions.TRIAGE)) {
            assertThat(decide(role, permission, person)).isNotInstanceOf(AccessOutcome.Permitted.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void only_roles_that_look_after_people_answer_hand_overs(Role role) {
        TaskPermission<CasePermissions.MyPeople> answering = CasePermissions.MY_PEOPLE;

        AccessOutcome<TaskGrant<CasePermissions.MyPeople>> outcome = grants.decide(viewer(role), answering);

        assertThat(outcome instanceof AccessOutcome.Permitted<TaskGrant<CasePermissions.MyPeople>>)
                .isEqualTo(COORDINATE.contains(role));
    }

    private void relate(PersonId person) {
        KITH.kith.inTransaction(() -> {
            KITH.kith
                    .bean(Relationships.class)
                    .begin(
                            new Subject.OfWorker(worker),
                            person,
                            RelationshipKind.CASE,
                            "a case of the test",
                            KITH.kith.now());
            return true;
        });
    }

    private void with(Role role, PersonPermission permission, PersonId person, Consumer<PersonGrant> moves) {
        if (decide(role, permission, person) instanceof AccessOutcome.Permitted<PersonGrant>(var grant)) {
            moves.accept(grant);
        }
    }

    private AccessOutcome<PersonGrant> decide(Role role, PersonPermission permission, PersonId person) {
        return grants.decide(
                viewer(role), permission, RequestedPerson.of(new UUID(0, person.value()), Optional.of(person)));
    }

    private Viewer viewer(Role role) {
        return Viewer.of(worker, role.key(), role, Set.of(), role.purpose());
    }

    /// The state of the case, of the action and of the candidate, and how many are in the circle.
    private static List<String> states(PersonId person) {
        return Arrays.asList(KITH.kith
                .database
                .client()
                .sql("""
                        select (select state from coordination.care_case where person = :person),
                               (select state from coordination.action where person = :person),
                               (select state from coordination.candidate where person = :person),
                               (select count(*)::text from coordination.circle_member where person = :person)
                        """)
                .param("person", person.value())
                .query((row, _) ->
                        new String[] {row.getString(1), row.getString(2), row.getString(3), row.getString(4)})
                .single());
    }
}
