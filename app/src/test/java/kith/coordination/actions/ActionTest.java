package kith.coordination.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.coordination.actions.Action.Assignment;
import kith.coordination.actions.Action.Entered;
import kith.coordination.actions.Action.Open;
import kith.coordination.actions.Action.Request;
import kith.kernel.ActionId;
import kith.kernel.CaseId;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;
import kith.testing.Paths;
import kith.testing.SpecPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActionTest {

    private static final WorkerId AMARA = new WorkerId(40);
    private static final Owner ADAM = new Owner.OfWorker(new WorkerId(41));
    private static final Owner DUTY = new Owner.DutyDesk(new TeamKey("walworth"));
    private static final LocalDate SIXTH = LocalDate.of(2026, 11, 6);
    private static final Entered ENTERED = new Entered(AMARA, Instant.parse("2026-11-10T09:00:00Z"));

    private static final Open OPEN = new Open(
            new Request(
                    new ActionId(3),
                    new PersonId(7),
                    Optional.of(new CaseId(17)),
                    "Ring housing",
                    ActionOrigin.WORKER,
                    AMARA,
                    Instant.parse("2026-11-02T09:00:00Z")),
            new Assignment(ADAM, SIXTH),
            Optional.empty());

    @Test
    void moves_only_along_these_paths() {
        assertThat(Paths.of(Action.class).lines())
                .containsExactlyInAnyOrder(
                        "Open --assign--> Open",
                        "Open --escalate--> Open",
                        "Open --complete--> Done",
                        "Open --cancel--> Cancelled",
                        "Open --enterInError--> EnteredInError",
                        "Done --reopen--> Open");
    }

    @Test
    void its_diagram_stands_in_the_docs() throws IOException {
        SpecPage.says(
                "lifecycles/action",
                Paths.of(Action.class)
                        .page(
                                "Action",
                                "One thing that somebody has to do for a person. Whether it is overdue is worked out and"
                                        + " never kept."));
    }

    static List<Action> one_in_every_state() {
        return List.of(
                OPEN,
                OPEN.assign(new Assignment(DUTY, SIXTH)),
                OPEN.escalate(SIXTH.plusDays(5)),
                OPEN.complete(SIXTH, ENTERED),
                OPEN.cancel("They moved away", ENTERED),
                OPEN.enterInError("Another person of that name", ENTERED));
    }

    @ParameterizedTest
    @MethodSource("one_in_every_state")
    void becomes_a_row_and_is_the_same_action_when_it_is_read_back(Action action) {
        assertThat(ActionRow.of(action).toAction()).isEqualTo(action);
    }

    @Test
    void is_overdue_from_the_day_after_the_one_on_which_it_was_due() {
        assertThat(OPEN.isOverdue(SIXTH)).isFalse();
        assertThat(OPEN.isOverdue(SIXTH.plusDays(1))).isTrue();
    }

    @Test
    void is_on_time_when_it_was_done_in_time_and_entered_late() {
        assertThat(OPEN.complete(SIXTH, ENTERED).isOnTime()).isTrue();
        assertThat(OPEN.complete(SIXTH.plusDays(1), ENTERED).isOnTime()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("owners")
    void an_owner_has_a_key_that_leads_back_to_them(Owner owner) {
        assertThat(Owner.parse(owner.key())).contains(owner);
    }

    static List<Owner> owners() {
        return List.of(ADAM, DUTY);
    }

    @Test
    void a_key_of_nobody_is_no_owner() {
        assertThat(Owner.parse("")).isEmpty();
        assertThat(Owner.parse("team-none")).isEmpty();
        assertThat(Owner.parse("worker-x")).isEmpty();
    }

    @Test
    void says_what_is_to_be_done() {
        assertThatThrownBy(() -> new Request(
                        new ActionId(3),
                        new PersonId(7),
                        Optional.empty(),
                        " ",
                        ActionOrigin.WORKER,
                        AMARA,
                        ENTERED.at()))
                .hasMessage("An action says what is to be done");
    }
}
