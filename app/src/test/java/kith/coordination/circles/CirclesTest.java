package kith.coordination.circles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import kith.access.Role;
import kith.access.relationships.Relationships;
import kith.coordination.actions.Acting;
import kith.coordination.circles.CircleOutcome.Changed;
import kith.coordination.circles.CircleOutcome.NoSuchMember;
import kith.coordination.circles.CircleOutcome.NotPossible;
import kith.kernel.CircleMemberId;
import kith.kernel.PersonId;
import kith.kernel.PersonRows;
import kith.kernel.WorkerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Circles with real access.
class CirclesTest {

    private static final Acting KITH = new Acting("circles");
    private static final WorkerId AMARA = KITH.worker("amara", Role.COORDINATOR);
    private static final WorkerId NADIA = KITH.worker("nadia", Role.VOLUNTARY);
    private static final Supporter OF_NADIA = new Supporter.OfWorker(NADIA);
    private static final Supporter DAUGHTER = new Supporter.Named(Supporter.Kind.FAMILY, "A daughter");

    private final Circles circles = KITH.kith.bean(Circles.class);
    private final PersonId adaeze = KITH.somebody();
    private final PersonId grace = KITH.somebody();

    @BeforeEach
    void no_circles() {
        KITH.kith.database.empty("coordination.circle_member", "access.relationship");
        KITH.kith.pass(Duration.ofMinutes(1));
    }

    @Test
    void a_worker_in_the_circle_can_open_the_person_until_the_membership_ends() {
        KITH.active(AMARA, adaeze, AMARA);
        CircleMemberId nadia = added(AMARA, adaeze, OF_NADIA);

        assertThat(KITH.mayWork(NADIA, adaeze)).isTrue();
        assertThat(KITH.mayWork(NADIA, grace)).isFalse();
        assertThat(KITH.kith.<Set<PersonId>>inTransaction(() -> circles.peopleOf(KITH.own(NADIA))))
                .containsExactly(adaeze);
        circles.leave(KITH.working(AMARA, adaeze), nadia);

        assertThat(KITH.mayWork(NADIA, adaeze)).isFalse();
        assertThat(circles.enterInError(KITH.working(AMARA, adaeze), nadia, "Wrong"))
                .isInstanceOf(NoSuchMember.class);
    }

    @Test
    void adding_a_worker_twice_is_adding_them_once() {
        KITH.active(AMARA, adaeze, AMARA);

        assertThat(added(AMARA, adaeze, OF_NADIA)).isEqualTo(added(AMARA, adaeze, OF_NADIA));
    }

    @Test
    void only_a_worker_who_coordinates_the_care_adds_a_worker() {
        assertThat(circles.add(KITH.working(NADIA, adaeze), OF_NADIA, "", ""))
                .isEqualTo(new NotPossible("worker", "Only workers who coordinate this person's care add a worker"));
        assertThat(added(NADIA, adaeze, DAUGHTER)).isNotNull();
    }

    @Test
    void a_worker_who_does_not_work_here_is_in_no_circle() {
        KITH.active(AMARA, adaeze, AMARA);

        assertThat(circles.add(KITH.working(AMARA, adaeze), new Supporter.OfWorker(new WorkerId(999)), "", ""))
                .isEqualTo(new NotPossible("worker", "Select a worker who works here"));
    }

    @Test
    void a_mistake_stays_with_its_reason_and_nobody_is_in_the_circle() {
        CircleMemberId daughter = added(AMARA, adaeze, DAUGHTER);
        assertThat(circles.enterInError(KITH.working(AMARA, adaeze), daughter, " "))
                .isInstanceOf(NotPossible.class);

        circles.enterInError(KITH.working(AMARA, adaeze), daughter, "Another family");

        assertThat(of(adaeze))
                .singleElement()
                .isInstanceOfSatisfying(
                        CircleMember.EnteredInError.class,
                        wrong -> assertThat(wrong.why()).isEqualTo("Another family"));
    }

    @Test
    void circles_follow_people_who_are_joined_and_parted() {
        KITH.active(AMARA, grace, AMARA);
        CircleMemberId nadia = added(AMARA, grace, OF_NADIA);
        List<PersonRows> keepers = List.of(KITH.kith.bean(CirclesOfPeople.class), KITH.kith.bean(Relationships.class));

        KITH.kith.inTransaction(() -> {
            keepers.forEach(keeper -> keeper.joined(adaeze, Set.of(adaeze, grace)));
            return true;
        });
        assertThat(of(adaeze)).extracting(CircleMember::id).containsExactly(nadia);
        assertThat(KITH.mayWork(NADIA, adaeze)).isTrue();

        KITH.kith.inTransaction(() -> {
            keepers.forEach(keeper -> keeper.parted(adaeze, Set.of(adaeze, grace)));
            return true;
        });
        assertThat(of(grace)).extracting(CircleMember::id).containsExactly(nadia);
        assertThat(KITH.mayWork(NADIA, grace)).isTrue();
        assertThat(KITH.mayWork(NADIA, adaeze)).isFalse();
    }

    @Test
    void the_database_refuses_a_member_who_is_nobody_and_a_worker_by_name() {
        added(AMARA, adaeze, DAUGHTER);
        for (String change : List.of("name = ' '", "kind = 'worker'", "state = 'former'", "worker = 3")) {
            assertThatThrownBy(() -> KITH.kith
                            .database
                            .client()
                            .sql("update coordination.circle_member set " + change)
                            .update())
                    .as(change)
                    .hasMessageContaining("violates check constraint");
        }
    }

    private CircleMemberId added(WorkerId by, PersonId person, Supporter who) {
        if (circles.add(KITH.working(by, person), who, "helps", "") instanceof Changed(var member)) {
            return member.id();
        }
        throw new AssertionError("Not added");
    }

    private List<CircleMember> of(PersonId person) {
        return KITH.kith.inTransaction(() -> circles.of(KITH.working(AMARA, person)));
    }
}
