package kith.coordination.cases.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import kith.coordination.cases.CareCase;
import kith.coordination.cases.moves.CaseMove.Accepted;
import kith.coordination.cases.moves.CaseMove.Kept;
import kith.coordination.cases.moves.CaseMove.Raised;
import kith.coordination.cases.moves.CaseMove.What;
import kith.coordination.cases.moves.CaseMove.Withdrawn;
import kith.coordination.cases.moves.CaseMoves.Outcome;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// People with a case who move to where another team works. Nothing is dropped until the other team accepts.
class CaseMovesTest {

    private static final Moving KITH = new Moving("case-moves");
    private static final WorkerId ADAM = KITH.worker("adam", Moving.DULWICH);
    private static final WorkerId CHIKA = KITH.worker("chika", Moving.WALWORTH);
    private static final WorkerId BEA = KITH.worker("bea", Moving.PECKHAM);

    private PersonId dacosta = new PersonId(0);

    @BeforeEach
    void mr_dacosta_has_a_case_in_dulwich() {
        KITH.forget();
        dacosta = KITH.withACase(ADAM);
    }

    @Test
    void a_new_practice_asks_both_teams_and_the_case_stays_where_it_is() {
        CareCase before = KITH.careCase(dacosta, ADAM);

        goesToPeckham();

        assertThat(KITH.ask()).isEqualTo(1);
        assertThat(KITH.waiting(ADAM))
                .isEqualTo(KITH.waiting(BEA))
                .singleElement()
                .satisfies(raised -> {
                    assertThat(raised.request().from()).isEqualTo(Moving.DULWICH);
                    assertThat(raised.request().to()).contains(Moving.PECKHAM);
                    assertThat(raised.request().what()).isEqualTo(What.PRACTICE);
                });
        assertThat(KITH.careCase(dacosta, ADAM)).isEqualTo(before);
        assertThat(KITH.mayWork(ADAM, dacosta)).isTrue();
        assertThat(KITH.mayWork(BEA, dacosta)).isFalse();
        assertThat(KITH.ask()).as("nobody is asked twice").isZero();
    }

    @Test
    void whoever_accepts_is_the_key_worker_at_that_instant_and_the_case_is_their_teams() {
        goesToPeckham();
        KITH.ask();
        CaseMoveId move = only(KITH.waiting(BEA));

        assertThat(KITH.moves.accept(KITH.answering(BEA), move))
                .isInstanceOfSatisfying(
                        Outcome.Answered.class,
                        answered -> assertThat(answered.move()).isInstanceOf(Accepted.class));

        assertThat(KITH.keyWorker(dacosta, BEA)).contains(BEA);
        assertThat(KITH.careCase(dacosta, BEA).opening().team()).isEqualTo(Moving.PECKHAM);
        assertThat(KITH.mayWork(BEA, dacosta)).isTrue();
        assertThat(KITH.mayWork(ADAM, dacosta)).isFalse();
        assertThat(KITH.waiting(ADAM)).isEmpty();
        assertThat(KITH.moves.accept(KITH.answering(BEA), move))
                .as("accepting twice is accepting once")
                .isInstanceOf(Outcome.Answered.class);
        assertThat(KITH.ask()).isZero();
    }

    @Test
    void a_case_that_stays_needs_a_reason_and_nobody_is_asked_about_that_place_again() {
        goesToPeckham();
        KITH.ask();
        CaseMoveId move = only(KITH.waiting(ADAM));

        assertThat(KITH.moves.keep(KITH.answering(ADAM), move, " "))
                .isEqualTo(new Outcome.NotPossible("Say why the case stays with its team"));
        assertThat(KITH.moves.keep(KITH.answering(ADAM), move, "He comes back in spring"))
                .isInstanceOfSatisfying(
                        Outcome.Answered.class,
                        answered -> assertThat(answered.move()).isInstanceOf(Kept.class));

        assertThat(KITH.keyWorker(dacosta, ADAM)).contains(ADAM);
        assertThat(KITH.moves.accept(KITH.answering(BEA), move)).isEqualTo(new Outcome.TooLate());
        KITH.moves(dacosta, "area", Moving.AREA_IN_DULWICH, Moving.AREA_IN_PECKHAM);
        assertThat(KITH.ask()).as("he moved house later").isEqualTo(1);
    }

    @Test
    void the_former_team_does_not_accept_for_the_other_one() {
        goesToPeckham();
        KITH.ask();

        assertThat(KITH.moves.accept(KITH.answering(ADAM), only(KITH.waiting(ADAM))))
                .isEqualTo(new Outcome.NotPossible("A worker of the other team accepts it"));
    }

    @Test
    void a_team_that_was_wrongly_asked_is_replaced_and_the_case_stays_until_the_other_accepts() {
        goesToPeckham();
        KITH.ask();
        CaseMoveId wrong = only(KITH.waiting(ADAM));

        assertThat(KITH.moves.askAnother(KITH.answering(ADAM), wrong, Optional.of(Moving.WALWORTH)))
                .isInstanceOfSatisfying(
                        Outcome.Answered.class,
                        answered -> assertThat(answered.move()).isInstanceOf(Withdrawn.class));

        assertThat(KITH.waiting(BEA)).isEmpty();
        assertThat(KITH.moves.accept(KITH.answering(BEA), wrong)).isEqualTo(new Outcome.TooLate());
        assertThat(KITH.keyWorker(dacosta, ADAM)).contains(ADAM);
        assertThat(KITH.ask()).as("the wrong team is not asked again").isZero();
        CaseMoveId right = only(KITH.waiting(CHIKA));
        assertThat(KITH.moves.accept(KITH.answering(CHIKA), right)).isInstanceOf(Outcome.Answered.class);
        assertThat(KITH.keyWorker(dacosta, CHIKA)).contains(CHIKA);
        assertThat(KITH.mayWork(ADAM, dacosta)).isFalse();
    }

    @Test
    void whoever_has_the_case_or_is_asked_already_or_has_no_key_worker_cannot_be_asked_instead() {
        goesToPeckham();
        KITH.ask();
        CaseMoveId move = only(KITH.waiting(ADAM));

        for (TeamKey team : List.of(Moving.DULWICH, Moving.PECKHAM, new TeamKey("nobody"))) {
            assertThat(KITH.moves.askAnother(KITH.answering(BEA), move, Optional.of(team)))
                    .isInstanceOf(Outcome.NotPossible.class);
        }
        assertThat(KITH.moves.askAnother(KITH.answering(ADAM), move, Optional.empty()))
                .isInstanceOf(Outcome.NotPossible.class);
        assertThat(KITH.moves.askAnother(KITH.answering(CHIKA), move, Optional.of(Moving.WALWORTH)))
                .as("who is not asked")
                .isEqualTo(new Outcome.TooLate());
        assertThat(only(KITH.waiting(BEA))).isEqualTo(move);
    }

    @Test
    void who_leaves_the_borough_is_asked_about_in_the_team_that_has_the_case() {
        KITH.moves(dacosta, "area", Moving.AREA_IN_DULWICH, Moving.AREA_IN_LEEDS);

        assertThat(KITH.ask()).isEqualTo(1);
        assertThat(KITH.waiting(ADAM))
                .singleElement()
                .satisfies(raised -> assertThat(raised.request().to()).isEqualTo(Optional.empty()));
        assertThat(KITH.waiting(BEA)).isEmpty();
    }

    @Test
    void a_move_within_what_the_team_covers_asks_nobody() {
        KITH.moves(dacosta, "area", Moving.AREA_IN_PECKHAM, Moving.AREA_IN_DULWICH);

        assertThat(KITH.ask()).isZero();
    }

    @Test
    void a_question_about_somebody_who_went_back_or_whose_address_is_protected_now_is_shown_to_nobody() {
        goesToPeckham();
        KITH.ask();
        CaseMoveId move = only(KITH.waiting(BEA));

        KITH.isProtected(dacosta);

        assertThat(KITH.waiting(BEA)).isEmpty();
        assertThat(KITH.waiting(ADAM)).isEmpty();
        assertThat(KITH.moves.accept(KITH.answering(BEA), move)).isEqualTo(new Outcome.TooLate());
        assertThat(KITH.ask()).isZero();
        assertThat(KITH.keyWorker(dacosta, ADAM)).contains(ADAM);
    }

    @Test
    void the_database_refuses_two_questions_about_one_case_and_a_move_to_the_same_team() {
        goesToPeckham();
        KITH.ask();

        assertThatThrownBy(() -> copy("to_team")).hasMessageContaining("one_case_move_at_a_time");
        assertThatThrownBy(() -> copy("from_team")).hasMessageContaining("a_case_moves_to_another_team");
    }

    private static void copy(String to) {
        KITH.kith.database.client().sql("""
                insert into coordination.case_move (care_case, from_team, to_team, what, place, raised_at, state)
                select care_case, from_team, %s, what, place, raised_at, 'raised'
                  from coordination.case_move
                """.formatted(to)).update();
    }

    private void goesToPeckham() {
        KITH.moves(dacosta, "practice", Moving.PRACTICE_IN_DULWICH, Moving.PRACTICE_IN_PECKHAM);
    }

    private static CaseMoveId only(List<Raised> raised) {
        assertThat(raised).hasSize(1);
        return raised.getFirst().id();
    }
}
