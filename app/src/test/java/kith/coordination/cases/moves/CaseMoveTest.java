package kith.coordination.cases.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kith.coordination.cases.moves.CaseMove.Raised;
import kith.coordination.cases.moves.CaseMove.Request;
import kith.coordination.cases.moves.CaseMove.What;
import kith.kernel.CaseId;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import kith.testing.Paths;
import kith.testing.SpecPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CaseMoveTest {

    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final WorkerId BEA = new WorkerId(42);
    private static final TeamKey DULWICH = new TeamKey("dulwich");
    private static final Raised RAISED = raised(Optional.of(new TeamKey("peckham")));
    private static final Raised TO_NOBODY = raised(Optional.empty());

    @Test
    void moves_only_along_these_paths() {
        assertThat(Paths.of(CaseMove.class).lines())
                .containsExactlyInAnyOrder(
                        "Raised --accept--> Accepted", "Raised --keep--> Kept", "Raised --withdraw--> Withdrawn");
    }

    @Test
    void its_diagram_stands_in_the_docs() throws IOException {
        SpecPage.says(
                "lifecycles/case-move",
                Paths.of(CaseMove.class)
                        .page(
                                "Case move",
                                "A person with a case moved to where another team works. Both teams are asked. The case"
                                        + " stays with its team and its key worker until the other team accepts it."));
    }

    static List<CaseMove> one_in_every_state() {
        return List.of(
                RAISED,
                TO_NOBODY,
                RAISED.accept(BEA, NINE),
                TO_NOBODY.keep(BEA, "They come back in spring", NINE),
                RAISED.withdraw(NINE));
    }

    @ParameterizedTest
    @MethodSource("one_in_every_state")
    void becomes_a_row_and_is_the_same_case_move_when_it_is_read_back(CaseMove move) {
        assertThat(CaseMoveRow.of(move).toMove()).isEqualTo(move);
    }

    @Test
    void keeping_a_case_says_why() {
        assertThatThrownBy(() -> RAISED.keep(BEA, " ", NINE)).hasMessage("Keeping a case says why");
    }

    @Test
    void nobody_accepts_a_case_for_a_place_where_no_team_works() {
        assertThatThrownBy(() -> TO_NOBODY.accept(BEA, NINE)).hasMessageStartingWith("No team accepts");
    }

    @Test
    void a_case_moves_to_another_team() {
        assertThatThrownBy(() -> raised(Optional.of(DULWICH))).hasMessage("A case moves to another team");
    }

    private static Raised raised(Optional<TeamKey> to) {
        return new Raised(new Request(new CaseMoveId(3), new CaseId(17), DULWICH, to, What.PRACTICE, "G85034", NINE));
    }
}
