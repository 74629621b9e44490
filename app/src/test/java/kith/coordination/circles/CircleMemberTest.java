package kith.coordination.circles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kith.coordination.circles.CircleMember.Current;
import kith.coordination.circles.CircleMember.Naming;
import kith.kernel.CircleMemberId;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.testing.Paths;
import kith.testing.SpecPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CircleMemberTest {

    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final WorkerId AMARA = new WorkerId(40);

    private static Current member(Supporter who) {
        return new Current(new Naming(new CircleMemberId(3), new PersonId(7), who, "daughter", "", DAY, AMARA, NINE));
    }

    @Test
    void moves_only_along_these_paths() {
        assertThat(Paths.of(CircleMember.class).lines())
                .containsExactlyInAnyOrder("Current --leave--> Former", "Current --enterInError--> EnteredInError");
    }

    @Test
    void its_diagram_stands_in_the_docs() throws IOException {
        SpecPage.says(
                "lifecycles/circle-member",
                Paths.of(CircleMember.class)
                        .page(
                                "Member of a circle",
                                "Somebody who supports a person. A worker can open the person while they are a member."));
    }

    static List<CircleMember> one_in_every_state() {
        Current daughter = member(new Supporter.Named(Supporter.Kind.FAMILY, "A daughter"));
        return List.of(
                daughter,
                member(new Supporter.OfWorker(new WorkerId(41))),
                daughter.leave(DAY, AMARA, NINE),
                daughter.enterInError("Another family", AMARA, NINE));
    }

    @ParameterizedTest
    @MethodSource("one_in_every_state")
    void becomes_a_row_and_is_the_same_member_when_it_is_read_back(CircleMember member) {
        assertThat(CircleMemberRow.of(member).toMember()).isEqualTo(member);
    }

    @Test
    void somebody_who_does_not_sign_in_has_a_name() {
        assertThatThrownBy(() -> new Supporter.Named(Supporter.Kind.FRIEND, " "))
                .hasMessage("Somebody who does not sign in has a name");
    }
}
