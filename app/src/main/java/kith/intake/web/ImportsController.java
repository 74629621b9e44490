package kith.intake.web;

import java.time.Clock;
import kith.access.Grants;
import kith.access.Viewer;
import kith.intake.ImportCorrections;
import kith.intake.ImportRefused;
import kith.intake.Intake;
import kith.intake.IntakePermissions;
import kith.intake.jobs.WithdrawalJobs;
import kith.intake.labels.CodeLists;
import kith.intake.labels.Labelling;
import kith.intake.rejects.RejectPermissions;
import kith.intake.rejects.RejectedLines;
import kith.intake.rejects.RejectsShown;
import kith.intake.runs.ImportRun;
import kith.kernel.RunId;
import kith.partners.DisplayNames;
import kith.ui.Names;
import kith.ui.NotThere;
import kith.ui.Refused;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Imports. Everybody who signs in sees them. Administrators undo them. Rejected lines need a grant.
@Controller
@RequiresPermission("intake.runs")
class ImportsController {

    private final Intake intake;
    private final ImportCorrections corrections;
    private final WithdrawalJobs withdrawals;
    private final RejectedLines rejected;
    private final Grants grants;
    private final CodeLists lists;
    private final Labelling labelling;
    private final DisplayNames displayNames;
    private final Clock clock;

    ImportsController(
            Intake intake,
            ImportCorrections corrections,
            WithdrawalJobs withdrawals,
            RejectedLines rejected,
            Grants grants,
            CodeLists lists,
            Labelling labelling,
            DisplayNames displayNames,
            Clock clock) {
        this.intake = intake;
        this.corrections = corrections;
        this.withdrawals = withdrawals;
        this.rejected = rejected;
        this.grants = grants;
        this.lists = lists;
        this.labelling = labelling;
        this.displayNames = displayNames;
        this.clock = clock;
    }

    @GetMapping("/imports")
    ModelAndView imports(Viewer viewer) {
        return Views.page(
                "intake/imports",
                ImportsPage.of(
                        intake.feedStatuses(),
                        intake.latest(ImportsPage.LATEST),
                        names(),
                        grants.permits(viewer, IntakePermissions.IMPORT),
                        ImportsPage.warnings(lists.warnings(), labelling.partnersWithHiddenAlerts()),
                        clock.instant()));
    }

    @GetMapping("/imports/{run:[0-9]+}")
    ModelAndView run(Viewer viewer, @PathVariable long run) {
        return Views.page(
                "intake/run",
                RunPage.of(
                        get(run),
                        new RunDetails(
                                rejected.notices(new RunId(run)),
                                corrections.heldWithdrawals(new RunId(run)),
                                withdrawals.latest(new RunId(run)),
                                intake.fhirVersions(new RunId(run))),
                        names(),
                        grants.permits(viewer, IntakePermissions.IMPORT),
                        clock.instant()));
    }

    @GetMapping("/imports/{run:[0-9]+}/rejects")
    @RequiresPermission("intake.rejects")
    ModelAndView rejects(Viewer viewer, @PathVariable long run, @RequestParam(defaultValue = "0") int after) {
        get(run);
        return switch (rejected.page(viewer, new RunId(run), after)) {
            case RejectsShown.Page(var rejects) ->
                Views.page(
                        "intake/rejects",
                        RejectsPage.of(
                                run, rejects, RejectedLines.ON_A_PAGE, grants.permits(viewer, RejectPermissions.LINE)));
            case RejectsShown.No(var sentence) -> throw new Refused(sentence);
        };
    }

    @PostMapping("/imports/{run:[0-9]+}/undo")
    @RequiresPermission("intake.undo")
    ModelAndView undo(Viewer viewer, @PathVariable long run) {
        get(run);
        try {
            corrections.undo(viewer, new RunId(run));
        } catch (ImportRefused refused) {
            throw new Refused(String.valueOf(refused.getMessage()));
        }
        return Views.redirect("/imports/" + run);
    }

    @PostMapping("/imports/{run:[0-9]+}/withdrawals")
    @RequiresPermission("intake.import")
    ModelAndView confirmWithdrawals(Viewer viewer, @PathVariable long run) {
        get(run);
        try {
            withdrawals.confirm(viewer, new RunId(run));
        } catch (ImportRefused refused) {
            throw new Refused(String.valueOf(refused.getMessage()));
        }
        return Views.redirect("/imports/" + run);
    }

    private ImportRun get(long run) {
        return intake.find(new RunId(run)).orElseThrow(NotThere::new);
    }

    private Names names() {
        return displayNames.today();
    }
}
