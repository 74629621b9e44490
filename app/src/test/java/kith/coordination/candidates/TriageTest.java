package kith.coordination.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kith.coordination.candidates.Candidate.Accepted;
import kith.coordination.candidates.Candidate.Declined;
import kith.coordination.candidates.CandidateOutcome.Changed;
import kith.coordination.candidates.CandidateOutcome.NotPossible;
import kith.coordination.candidates.CandidateOutcome.TooLate;
import kith.coordination.contacts.Contact.Facts;
import kith.coordination.contacts.ContactResult;
import kith.coordination.contacts.ContactWay;
import kith.coordination.contacts.ContactedParty;
import kith.coordination.contacts.Contacts;
import kith.kernel.CandidateId;
import kith.kernel.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What care coordinators decide about candidates, on a real database. The clock stands at 23 November 2026.
class TriageTest {

    private static final Triaging TEAM = new Triaging("triagetest");

    private final Triage triage = TEAM.acting.kith.bean(Triage.class);
    private final PersonId adaeze = TEAM.somebody();

    @BeforeEach
    void nobody_is_a_candidate() {
        TEAM.forget();
    }

    @Test
    void a_concern_makes_a_candidate_whom_the_team_can_open_until_somebody_decides() {
        assertThat(TEAM.isTriaged(adaeze)).isFalse();
        CandidateId id = TEAM.concern(adaeze);
        assertThat(TEAM.isTriaged(adaeze)).isTrue();

        triage.decline(TEAM.triaging(adaeze), id, DeclineReason.NO_NEED, Optional.empty());

        assertThat(TEAM.isTriaged(adaeze)).isFalse();
        assertThat(TEAM.of(adaeze))
                .singleElement()
                .isInstanceOfSatisfying(
                        Declined.class,
                        declined -> assertThat(declined.decided().by()).isEqualTo(TEAM.amara));
    }

    @Test
    void somebody_who_has_died_is_shown_as_such_and_can_only_be_declined() {
        TEAM.listed(adaeze, "asthma", "copd", "diabetes");
        TEAM.acting
                .kith
                .database
                .client()
                .sql("update population.summary set dead_on = '2026-11-20' where person = :person")
                .param("person", adaeze.value())
                .update();
        CandidateId id = TEAM.concern(adaeze);

        assertThat(triage.accept(TEAM.triaging(adaeze), TEAM.coordinating(adaeze), id, Optional.of(TEAM.adam)))
                .isInstanceOf(CandidateOutcome.NotPossible.class);
        assertThat(TEAM.acting.kith.inTransaction(() -> TEAM.candidates.open(TEAM.queue(), 5, 0)))
                .singleElement()
                .satisfies(one -> assertThat(one.died()).isTrue());
        assertThat(triage.decline(TEAM.triaging(adaeze), id, DeclineReason.DIED, Optional.empty()))
                .isInstanceOf(CandidateOutcome.Changed.class);
    }

    @Test
    void accepting_opens_a_case_with_the_key_worker_and_twice_is_once() {
        CandidateId id = TEAM.concern(adaeze);

        CandidateOutcome outcome =
                triage.accept(TEAM.triaging(adaeze), TEAM.coordinating(adaeze), id, Optional.of(TEAM.adam));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Changed.class,
                        changed -> assertThat(changed.candidate()).isInstanceOf(Accepted.class));
        assertThat(TEAM.acting.mayWork(TEAM.adam, adaeze)).isTrue();
        assertThat(triage.accept(TEAM.triaging(adaeze), TEAM.coordinating(adaeze), id, Optional.of(TEAM.adam)))
                .isEqualTo(outcome);
        assertThat(triage.defer(TEAM.triaging(adaeze), id, Triaging.LATER)).isInstanceOf(TooLate.class);
    }

    @Test
    void nobody_could_not_be_reached_before_three_attempts_on_different_days_one_of_them_written() {
        CandidateId id = TEAM.concern(adaeze);
        assertThat(unreached(id)).isInstanceOf(NotPossible.class);
        attempt(ContactWay.TELEPHONE);
        attempt(ContactWay.TELEPHONE);
        attempt(ContactWay.TELEPHONE);
        assertThat(unreached(id)).as("three times on one day").isInstanceOf(NotPossible.class);
        TEAM.acting.kith.pass(Duration.ofDays(1));
        attempt(ContactWay.TELEPHONE);
        TEAM.acting.kith.pass(Duration.ofDays(1));
        attempt(ContactWay.TELEPHONE);
        assertThat(unreached(id)).as("nothing written").isInstanceOf(NotPossible.class);
        attempt(ContactWay.LETTER);

        assertThat(unreached(id)).isInstanceOf(Changed.class);
        TEAM.acting.kith.pass(Duration.ofDays(-2));
    }

    @Test
    void an_invitation_and_its_answer_are_kept_and_decide_nothing() {
        CandidateId id = TEAM.concern(adaeze);
        assertThat(triage.answer(TEAM.triaging(adaeze), id, Invitation.Answer.YES))
                .isEqualTo(new NotPossible("answer", "Record the invitation first"));

        triage.invite(TEAM.triaging(adaeze), id, "Portuguese", Invitation.Format.LARGE_PRINT);
        triage.answer(TEAM.triaging(adaeze), id, Invitation.Answer.YES);

        assertThat(TEAM.of(adaeze)).singleElement().satisfies(candidate -> {
            assertThat(candidate).isInstanceOf(Candidate.Waiting.class);
            assertThat(candidate.identified().invitation())
                    .contains(new Invitation(
                            Triaging.TODAY,
                            "Portuguese",
                            Invitation.Format.LARGE_PRINT,
                            Optional.of(Invitation.Answer.YES)));
        });
    }

    @Test
    void the_database_refuses_what_a_machine_accepts_and_a_decision_without_a_human() {
        TEAM.concern(adaeze);
        for (String change : List.of(
                "state = 'accepted'",
                "state = 'declined', decided_because = 'no-need', decided_by = 0, decided_at = now()",
                "state = 'deferred', decided_by = 1, decided_at = now()",
                "answer = 'yes'",
                "reasons = '{}'")) {
            assertThatThrownBy(() -> TEAM.acting
                            .kith
                            .database
                            .client()
                            .sql("update coordination.candidate set " + change)
                            .update())
                    .as(change)
                    .hasMessageContaining("violates check constraint");
        }
    }

    private CandidateOutcome unreached(CandidateId id) {
        return triage.decline(TEAM.triaging(adaeze), id, DeclineReason.COULD_NOT_BE_REACHED, Optional.empty());
    }

    private void attempt(ContactWay way) {
        TEAM.acting
                .kith
                .bean(Contacts.class)
                .add(
                        TEAM.acting.working(TEAM.amara, adaeze),
                        new Facts(
                                LocalDate.ofInstant(TEAM.acting.kith.now(), ZoneOffset.UTC),
                                way,
                                ContactedParty.PERSON,
                                way.isWritten() ? ContactResult.SENT : ContactResult.NO_ANSWER,
                                ""),
                        Optional.empty());
    }
}
