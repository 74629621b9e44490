package kith.coordination.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.coordination.actions.Acting;
import kith.coordination.candidates.CandidateOutcome.Changed;
import kith.coordination.candidates.CandidateOutcome.NotPossible;
import kith.kernel.CandidateId;
import kith.kernel.PartnerId;
import kith.kernel.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who becomes a candidate and whom a team's queue shows, on a real database.
class CandidatesTest {

    private static final Triaging TEAM = new Triaging("candidatestest");

    private final Triage triage = TEAM.acting.kith.bean(Triage.class);
    private final PersonId adaeze = TEAM.somebody();
    private final PersonId grace = TEAM.somebody();

    @BeforeEach
    void nobody_is_a_candidate() {
        TEAM.forget();
    }

    @Test
    void a_second_concern_is_one_more_reason() {
        CandidateId id = TEAM.concern(adaeze);

        TEAM.candidates.ask(
                TEAM.acting.working(TEAM.adam, adaeze),
                Acting.TEAM,
                CandidateReason.Kind.REQUEST,
                "The GP asks for it");

        assertThat(TEAM.of(adaeze)).extracting(Candidate::id).containsExactly(id);
        assertThat(TEAM.acting
                        .kith
                        .inTransaction(() -> TEAM.candidates.reasons(TEAM.triaging(adaeze), List.of(id)))
                        .get(id))
                .extracting(CandidateReason::kind)
                .containsExactly(CandidateReason.Kind.CONCERN, CandidateReason.Kind.REQUEST);
    }

    @Test
    void somebody_with_a_case_is_not_put_forward() {
        TEAM.acting.active(TEAM.amara, adaeze, TEAM.adam);

        assertThat(TEAM.candidates.ask(
                        TEAM.acting.working(TEAM.adam, adaeze), Acting.TEAM, CandidateReason.Kind.CONCERN, "She fell"))
                .isInstanceOf(NotPossible.class);
    }

    @Test
    void the_list_makes_candidates_once_and_somebody_declined_comes_back_only_for_a_new_reason() {
        TEAM.listed(adaeze, "asthma", "copd", "diabetes");
        assertThat(TEAM.find(Triaging.TODAY)).isEqualTo(1);
        assertThat(TEAM.find(Triaging.TODAY)).isZero();
        CandidateId id = TEAM.of(adaeze).getFirst().id();
        triage.decline(TEAM.triaging(adaeze), id, DeclineReason.NO_NEED, Optional.empty());
        assertThat(TEAM.find(Triaging.TODAY.plusDays(400))).isZero();

        TEAM.listed(adaeze, "asthma", "copd", "diabetes", "dementia");

        assertThat(TEAM.find(Triaging.TODAY)).isEqualTo(1);
        assertThat(TEAM.of(adaeze)).hasSize(2);
    }

    @Test
    void somebody_declined_until_a_day_comes_back_on_that_day() {
        TEAM.listed(adaeze, "asthma", "copd", "diabetes");
        TEAM.find(Triaging.TODAY);
        triage.decline(
                TEAM.triaging(adaeze),
                TEAM.of(adaeze).getFirst().id(),
                DeclineReason.NO_NEED,
                Optional.of(Triaging.LATER));

        assertThat(TEAM.find(Triaging.LATER.minusDays(1))).isZero();
        assertThat(TEAM.find(Triaging.LATER)).isEqualTo(1);
    }

    @Test
    void somebody_with_a_case_or_whom_no_team_triages_is_no_candidate() {
        TEAM.listed(adaeze, "asthma", "copd", "diabetes");
        TEAM.acting.active(TEAM.amara, adaeze, TEAM.adam);
        TEAM.listed(grace, "asthma", "copd", "diabetes");

        assertThat(TEAM.acting.kith.inTransaction(() -> TEAM.finding.addFromList(
                        Triaging.SENSITIVE, Triaging.TODAY, Map.of(), Map.of(), TEAM.acting.kith.now())))
                .isZero();
        assertThat(TEAM.find(Triaging.TODAY)).isEqualTo(1);
        assertThat(TEAM.of(adaeze)).isEmpty();
    }

    @Test
    void a_borough_without_places_has_nobody_to_put_forward() {
        TEAM.listed(adaeze, "asthma", "copd", "diabetes");

        assertThat(TEAM.acting.kith.bean(CaseFindingRun.class).run()).isZero();
        assertThat(TEAM.finding.withoutTeam(List.of())).isZero();
    }

    @Test
    void the_queue_shows_those_who_wait_today_and_leaves_out_those_who_are_deferred() {
        TEAM.listed(adaeze, "asthma", "copd", "diabetes");
        TEAM.listed(grace, "asthma", "copd", "diabetes");
        TEAM.find(Triaging.TODAY);
        triage.defer(TEAM.triaging(grace), TEAM.of(grace).getFirst().id(), Triaging.LATER);

        List<OpenCandidate> waiting = TEAM.acting.kith.inTransaction(() -> TEAM.candidates.open(TEAM.queue(), 25, 0));

        assertThat(waiting).extracting(one -> one.candidate().person()).containsExactly(adaeze);
        assertThat(waiting.getFirst().reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.facts()).containsExactly("asthma", "copd", "diabetes"));
        assertThat(TEAM.candidates.count(TEAM.queue())).isEqualTo(1);
    }

    @Test
    void somebody_on_the_list_who_left_hospital_comes_first_and_once_for_each_stay() {
        TEAM.listed(grace, "asthma", "copd", "diabetes");
        TEAM.find(Triaging.TODAY);
        TEAM.listed(adaeze, "asthma", "copd", "diabetes");
        TEAM.find(Triaging.TODAY);
        TEAM.stayed(adaeze, Triaging.TODAY.minusDays(20), Triaging.TODAY.minusDays(14));

        assertThat(TEAM.findStays(Triaging.TODAY)).isEqualTo(1);
        assertThat(TEAM.findStays(Triaging.TODAY)).isZero();

        List<OpenCandidate> waiting = TEAM.acting.kith.inTransaction(() -> TEAM.candidates.open(TEAM.queue(), 25, 0));
        assertThat(waiting).extracting(one -> one.candidate().person()).containsExactly(adaeze, grace);
        CandidateReason first = waiting.getFirst().reasons().getFirst();
        assertThat(first.stay())
                .contains(
                        new HospitalStay(new PartnerId(7), Triaging.TODAY.minusDays(20), Triaging.TODAY.minusDays(14)));
        assertThat(waiting.getFirst().candidate().identified().reasons()).containsAll(first.keys());
    }

    @Test
    void a_new_stay_brings_back_somebody_who_was_declined() {
        TEAM.listed(adaeze, "asthma", "copd", "diabetes");
        TEAM.find(Triaging.TODAY);
        CandidateId id = TEAM.of(adaeze).getFirst().id();
        triage.decline(TEAM.triaging(adaeze), id, DeclineReason.NO_NEED, Optional.empty());
        TEAM.stayed(adaeze, Triaging.TODAY.minusDays(6), Triaging.TODAY);

        assertThat(TEAM.findStays(Triaging.TODAY)).isEqualTo(1);
        assertThat(TEAM.of(adaeze)).hasSize(2);
    }

    @Test
    void a_stay_that_ended_long_ago_or_of_somebody_with_a_case_puts_nobody_forward() {
        TEAM.listed(adaeze, "asthma", "copd", "diabetes");
        TEAM.stayed(adaeze, Triaging.TODAY.minusDays(40), Triaging.TODAY.minusDays(31));
        TEAM.listed(grace, "asthma", "copd", "diabetes");
        TEAM.stayed(grace, Triaging.TODAY.minusDays(4), Triaging.TODAY.minusDays(1));
        TEAM.acting.active(TEAM.amara, grace, TEAM.adam);

        assertThat(TEAM.findStays(Triaging.TODAY)).isZero();
    }

    @Test
    void candidates_follow_people_who_are_joined_and_parted_and_one_of_two_is_a_duplicate() {
        CandidateId hers = TEAM.concern(grace);
        CandidateId other = TEAM.concern(adaeze);
        CandidatesOfPeople keeper = TEAM.acting.kith.bean(CandidatesOfPeople.class);
        TEAM.acting.kith.inTransaction(() -> {
            keeper.joined(adaeze, Set.of(adaeze, grace));
            return true;
        });

        assertThat(TEAM.of(adaeze)).extracting(Candidate::id).containsExactlyInAnyOrder(hers, other);
        assertThat(triage.markDuplicate(TEAM.triaging(adaeze), other)).isInstanceOf(Changed.class);
        assertThat(triage.markDuplicate(TEAM.triaging(adaeze), hers)).isInstanceOf(NotPossible.class);

        TEAM.acting.kith.inTransaction(() -> {
            keeper.parted(adaeze, Set.of(adaeze, grace));
            return true;
        });
        assertThat(TEAM.of(grace)).extracting(Candidate::id).containsExactly(hers);
    }
}
