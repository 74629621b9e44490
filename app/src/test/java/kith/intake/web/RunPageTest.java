package kith.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.engine.feeds.Feed;
import kith.engine.feeds.items.FhirVersion;
import kith.engine.terms.PartnerKind;
import kith.intake.runs.HeldWithdrawals;
import kith.intake.runs.ImportRequest;
import kith.intake.runs.ImportRun;
import kith.intake.runs.ImportRun.Finished;
import kith.intake.runs.ImportRun.Interrupted;
import kith.intake.runs.ImportRun.Running;
import kith.intake.runs.SoFar;
import kith.intake.runs.Tally;
import kith.kernel.PartnerId;
import kith.kernel.RunId;
import kith.kernel.WorkerId;
import kith.partners.DisplayNames;
import kith.partners.Partner;
import kith.places.Southwark;
import kith.ui.Names;
import kith.ui.Rendered;
import org.junit.jupiter.api.Test;

class RunPageTest {

    private static final Instant BEGAN = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant ENDED = BEGAN.plusSeconds(40);
    private static final Names NAMES = DisplayNames.of(
            Southwark.on(LocalDate.of(2026, 11, 2)),
            List.of(new Partner(
                    new PartnerId(1), "HOMES", "Homes", Optional.of(PartnerKind.HOUSING), Optional.empty(), true)));

    private static final String NOTICE = "people.csv: No row gives a local_id.";

    private static final Tally TALLY = new Tally(1_200, 30, 4, 7, 2, 3, 5, 0, 1, 5, 1);

    @Test
    void while_it_runs_says_how_far_it_is_and_looks_again() {
        RunPage page = page(running(), true);

        assertThat(page.refresh()).isEqualTo(3);
        assertThat(page.progress()).contains(new RunPage.Done(50, 200, "25% read: 50 bytes of 200 bytes"));
        assertThat(page.mayUndo()).isFalse();
        assertThat(render(page)).contains("Update now", "data-again=\"/imports/45?again\" data-again-after=\"3\"");
    }

    @Test
    void once_it_has_ended_says_what_came_of_it() {
        assertThat(render(page(finished(), true)))
                .contains("Homes", "Finished", "took 40 seconds", "Changes since the last extract")
                .contains("1,243", "1,200", "Values set aside", "Not stored, by law")
                .contains("Stored, but a value was not understood", "Files not read")
                .contains("See what was rejected or set aside, and why", "Undo this import")
                .doesNotContain("data-again", "Withdrawn: no longer in the extract");
    }

    @Test
    void says_first_what_to_know_of_its_files() {
        assertThat(render(page(finished(), true))).containsSubsequence("Before you rely", NOTICE, "About this import");
    }

    @Test
    void offers_to_undo_to_those_alone_who_may_and_never_a_dry_run() {
        assertThat(page(finished(), false).mayUndo()).isFalse();
        assertThat(page(ImportRun.beginDryRun(request()).finish(900, ENDED), true)
                        .mayUndo())
                .isFalse();
        assertThat(page(finished().undo(ENDED), true).mayUndo()).isFalse();
        assertThat(page(interrupted(Optional.empty()), true).mayUndo()).isTrue();
    }

    @Test
    void of_one_that_stopped_says_why_and_what_to_do() {
        String trouble = "The database stopped answering. Once it answers, give the same files again.";

        assertThat(render(page(interrupted(Optional.of(trouble)), true))).contains("Interrupted", trouble);
    }

    @Test
    void is_not_called_finished_where_everything_was_rejected() {
        RunPage page = page(new Running(request(), new SoFar(ENDED, 200, Tally.rejected(3))).finish(0, ENDED), true);

        assertThat(render(page)).contains("Everything rejected").doesNotContain("Finished");
        assertThat(render(page(
                        new Running(request(), new SoFar(ENDED, 200, Tally.unchanged(3))).finish(0, ENDED), true)))
                .contains("Finished");
    }

    @Test
    void of_held_withdrawals_says_how_many_and_why_and_offers_to_withdraw_them() {
        String reason = "Condition: 6 of 6 (100%) would be withdrawn.";

        assertThat(render(held(new HeldWithdrawals(new RunId(45), 6, true, List.of(reason)))))
                .contains("6 items not withdrawn", reason, "Withdraw these items", "/imports/45/withdrawals");
        assertThat(render(held(new HeldWithdrawals(new RunId(45), 6, false, List.of(reason)))))
                .contains(reason, "Ask the partner for a whole extract")
                .doesNotContain("Withdraw these items");
    }

    private static RunPage held(HeldWithdrawals held) {
        return RunPage.of(
                finished(),
                new RunDetails(List.of(), Optional.of(held), Optional.empty(), List.of()),
                NAMES,
                true,
                ENDED);
    }

    private static String render(RunPage page) {
        return Rendered.page("intake/run", page);
    }

    private static RunPage page(ImportRun run, boolean mayUndo) {
        return RunPage.of(
                run,
                new RunDetails(
                        List.of(NOTICE), Optional.empty(), Optional.empty(), List.of(FhirVersion.STU3, FhirVersion.R4)),
                NAMES,
                mayUndo,
                ENDED);
    }

    private static Running running() {
        return new Running(request(), new SoFar(ENDED, 50, TALLY));
    }

    private static Finished finished() {
        return new Running(request(), new SoFar(ENDED, 200, TALLY)).finish(900, ENDED);
    }

    private static Interrupted interrupted(Optional<String> trouble) {
        return running().interrupt(900, trouble, ENDED);
    }

    private static ImportRequest request() {
        return new ImportRequest(
                new RunId(45),
                new PartnerId(1),
                "people.csv",
                Feed.Extract.CHANGES,
                new WorkerId(2),
                BEGAN,
                Optional.empty(),
                200);
    }
}
