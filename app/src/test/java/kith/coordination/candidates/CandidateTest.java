package kith.coordination.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.coordination.candidates.Candidate.Decided;
import kith.coordination.candidates.Candidate.Identified;
import kith.coordination.candidates.Candidate.Open;
import kith.coordination.candidates.Candidate.Waiting;
import kith.kernel.CandidateId;
import kith.kernel.CaseId;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import kith.testing.Paths;
import kith.testing.SpecPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CandidateTest {

    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 7);
    private static final Decided DECIDED = new Decided(new WorkerId(40), NINE);
    private static final Waiting WAITING = new Waiting(new Identified(
            new CandidateId(3),
            new PersonId(7),
            new TeamKey("walworth"),
            List.of("three-conditions/copd", "three-conditions/diabetes"),
            NINE,
            Optional.empty()));

    @Test
    void moves_only_along_these_paths() {
        assertThat(Paths.of(Candidate.class).lines())
                .containsExactlyInAnyOrder(
                        "Waiting --invite--> Waiting",
                        "Waiting --accept--> Accepted",
                        "Waiting --decline--> Declined",
                        "Waiting --defer--> Deferred",
                        "Waiting --markDuplicate--> Duplicate",
                        "Deferred --invite--> Deferred",
                        "Deferred --accept--> Accepted",
                        "Deferred --decline--> Declined",
                        "Deferred --defer--> Deferred",
                        "Deferred --markDuplicate--> Duplicate");
    }

    @Test
    void its_diagram_stands_in_the_docs() throws IOException {
        SpecPage.says(
                "lifecycles/candidate",
                Paths.of(Candidate.class)
                        .page(
                                "Candidate",
                                "Somebody whom a team thinks of offering help. Only a named human decides."));
    }

    static List<Candidate> one_in_every_state() {
        Open invited = WAITING.invite(
                new Invitation(DAY, "Portuguese", Invitation.Format.LARGE_PRINT, Optional.of(Invitation.Answer.YES)));
        return List.of(
                WAITING,
                invited,
                WAITING.defer(DAY, DECIDED),
                invited.accept(new CaseId(9), DECIDED),
                WAITING.decline(DeclineReason.NO_NEED, Optional.of(DAY), DECIDED),
                WAITING.decline(DeclineReason.DIED, Optional.empty(), DECIDED),
                WAITING.markDuplicate(new CandidateId(4), DECIDED));
    }

    @ParameterizedTest
    @MethodSource("one_in_every_state")
    void becomes_a_row_and_is_the_same_candidate_when_it_is_read_back(Candidate candidate) {
        assertThat(CandidateRow.of(candidate).toCandidate()).isEqualTo(candidate);
    }

    @Test
    void a_machine_decides_nothing() {
        assertThatThrownBy(() -> new Decided(new WorkerId(0), NINE)).hasMessage("A human decides about a candidate");
    }
}
