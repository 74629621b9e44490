package kith.coordination.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.coordination.cases.CareCase.Active;
import kith.coordination.cases.CareCase.Done;
import kith.coordination.cases.CareCase.Hold;
import kith.coordination.cases.CareCase.Opening;
import kith.coordination.cases.CareCase.Planned;
import kith.kernel.CaseId;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import kith.testing.Paths;
import kith.testing.SpecPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CareCaseTest {

    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    private static final WorkerId AMARA = new WorkerId(40);
    private static final WorkerId ADAM = new WorkerId(41);
    private static final TeamKey TEAM = new TeamKey("bermondsey");
    private static final Done DONE = new Done(AMARA, TEN);

    private static final Planned PLANNED = new Planned(new Opening(new CaseId(17), new PersonId(7), TEAM, AMARA, NINE));
    private static final Active ACTIVE = PLANNED.activate(new KeyWorker.Assigned(ADAM, TEN));

    @Test
    void moves_only_along_these_paths() {
        assertThat(Paths.of(CareCase.class).lines())
                .containsExactlyInAnyOrder(
                        "Planned --activate--> Active",
                        "Planned --passTo--> Planned",
                        "Planned --cancel--> Cancelled",
                        "Planned --enterInError--> EnteredInError",
                        "Active --assign--> Active",
                        "Active --passTo--> Active",
                        "Active --leaveVacant--> Active",
                        "Active --hold--> OnHold",
                        "Active --finish--> Finished",
                        "Active --enterInError--> EnteredInError",
                        "OnHold --assign--> OnHold",
                        "OnHold --passTo--> OnHold",
                        "OnHold --leaveVacant--> OnHold",
                        "OnHold --resume--> Active",
                        "OnHold --finish--> Finished",
                        "OnHold --enterInError--> EnteredInError");
    }

    @Test
    void its_diagram_stands_in_the_docs() throws IOException {
        SpecPage.says(
                "lifecycles/care-case",
                Paths.of(CareCase.class)
                        .page(
                                "Case",
                                "The coordination of one person's care by one team. An active case has a key worker, or a"
                                        + " team that covers the vacancy."));
    }

    static List<CareCase> one_in_every_state() {
        return List.of(
                PLANNED,
                PLANNED.cancel("They moved away", DONE),
                PLANNED.enterInError("Another person of that name", DONE),
                ACTIVE,
                ACTIVE.leaveVacant(new KeyWorker.Vacant(TEAM, "Adam left", TEN)),
                ACTIVE.hold(new Hold("In hospital", Optional.of(LocalDate.of(2026, 12, 1)), DONE)),
                ACTIVE.hold(new Hold("In hospital", Optional.empty(), DONE)),
                ACTIVE.finish(FinishReason.GOALS_MET, DONE),
                ACTIVE.leaveVacant(new KeyWorker.Vacant(TEAM, "Adam left", TEN)).finish(FinishReason.DIED, DONE));
    }

    @ParameterizedTest
    @MethodSource("one_in_every_state")
    void becomes_a_row_and_is_the_same_case_when_it_is_read_back(CareCase careCase) {
        assertThat(CareCaseRow.of(careCase).toCareCase()).isEqualTo(careCase);
    }

    @ParameterizedTest
    @EnumSource
    void each_reason_to_finish_has_a_key_that_leads_back_to_it(FinishReason reason) {
        assertThat(FinishReason.of(reason.key())).isEqualTo(reason);
        assertThat(reason.words()).isNotBlank();
    }

    @Test
    void a_vacancy_is_covered_by_a_team_and_says_why() {
        assertThatThrownBy(() -> new KeyWorker.Vacant(TeamKey.NONE, "Adam left", NINE))
                .hasMessage("A team covers a vacancy");
        assertThatThrownBy(() -> new KeyWorker.Vacant(TEAM, " ", NINE)).hasMessage("A vacancy says why");
    }
}
