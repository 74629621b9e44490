package kith.access.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import kith.access.Role;
import kith.access.workers.RoleProposal.Proposed;
import kith.access.workers.RoleProposal.Request;
import kith.kernel.WorkerId;
import kith.testing.Paths;
import kith.testing.SpecPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoleProposalTest {

    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final WorkerId LEILA = new WorkerId(41);
    private static final WorkerId TOM = new WorkerId(42);
    private static final WorkerId RUTH = new WorkerId(43);
    private static final Proposed PROPOSED =
            new Proposed(new Request(new RoleProposalId(3), LEILA, PractitionerRole.of(Role.GOVERNANCE), TOM, NINE));

    @Test
    void moves_only_along_these_paths() {
        assertThat(Paths.of(RoleProposal.class).lines())
                .containsExactlyInAnyOrder(
                        "Proposed --confirm--> Confirmed",
                        "Proposed --decline--> Declined",
                        "Proposed --withdraw--> Withdrawn");
    }

    @Test
    void its_diagram_stands_in_the_docs() throws IOException {
        SpecPage.says(
                "lifecycles/role-proposal",
                Paths.of(RoleProposal.class)
                        .page(
                                "Role proposal",
                                "Somebody wants to make a worker an administrator or an information governance lead. The"
                                        + " worker has the role only when a second person has confirmed it."));
    }

    static List<RoleProposal> one_in_every_state() {
        return List.of(
                PROPOSED,
                PROPOSED.confirm(RUTH, NINE),
                PROPOSED.decline(RUTH, "She leaves in May", NINE),
                PROPOSED.withdraw(NINE));
    }

    @ParameterizedTest
    @MethodSource("one_in_every_state")
    void becomes_a_row_and_is_the_same_proposal_when_it_is_read_back(RoleProposal proposal) {
        assertThat(RoleProposalRow.of(proposal).toProposal()).isEqualTo(proposal);
    }

    @Test
    void neither_who_proposed_it_nor_whom_it_is_about_answers_it() {
        assertThat(PROPOSED.isForAnswerBy(RUTH)).isTrue();
        for (WorkerId wrong : List.of(TOM, LEILA)) {
            assertThat(PROPOSED.isForAnswerBy(wrong)).isFalse();
            assertThatThrownBy(() -> PROPOSED.confirm(wrong, NINE)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> PROPOSED.decline(wrong, "No", NINE)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void declining_says_why() {
        assertThatThrownBy(() -> PROPOSED.decline(RUTH, " ", NINE)).hasMessage("Declining says why");
    }

    @Test
    void only_administrators_and_governance_leads_need_a_second_person() {
        assertThatThrownBy(() -> new Request(new RoleProposalId(3), LEILA, PractitionerRole.of(Role.GP), TOM, NINE))
                .hasMessageContaining("needs no second person");
    }
}
