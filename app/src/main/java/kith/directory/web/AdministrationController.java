package kith.directory.web;

import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.directory.DirectoryPermissions;
import kith.directory.DirectoryPermissions.AdministerDirectory;
import kith.directory.Duplicates;
import kith.directory.EntryId;
import kith.directory.HeldWithdrawals;
import kith.directory.changes.WaitingChanges;
import kith.directory.checks.GroupEdits;
import kith.directory.checks.Questions;
import kith.directory.checks.Reports;
import kith.ui.NotThere;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Administers the directory: what groups and residents say is wrong, entries that may be out of date, groups that two
/// feeds list, and services that a feed no longer has.
@Controller
@RequiresPermission("directory.administer")
class AdministrationController {

    private static final String PATH = "/support/administration";

    private final Duplicates duplicates;
    private final HeldWithdrawals withdrawals;
    private final Questions questions;
    private final Reports reports;
    private final WaitingChanges changes;
    private final GroupEdits edits;
    private final Grants grants;

    AdministrationController(
            Duplicates duplicates,
            HeldWithdrawals withdrawals,
            Questions questions,
            Reports reports,
            WaitingChanges changes,
            GroupEdits edits,
            Grants grants) {
        this.duplicates = duplicates;
        this.withdrawals = withdrawals;
        this.questions = questions;
        this.reports = reports;
        this.changes = changes;
        this.edits = edits;
        this.grants = grants;
    }

    @GetMapping(PATH)
    ModelAndView administration(Viewer viewer) {
        TaskGrant<AdministerDirectory> grant = granted(viewer);
        return Views.page(
                "directory/administration",
                AdministrationPage.of(
                        duplicates.pairs(grant),
                        withdrawals.feeds(grant),
                        withdrawals.held(grant),
                        questions.corrections(grant),
                        reports.open(grant),
                        questions.oldest(grant),
                        changes.feeds(grant),
                        edits.waiting(grant).size()));
    }

    @PostMapping(PATH + "/corrections")
    ModelAndView settle(Viewer viewer, @RequestParam String correction) {
        if (!correction.matches("[0-9]{1,18}")) {
            throw new NotThere();
        }
        questions.settle(granted(viewer), Long.parseLong(correction));
        return Views.redirect(PATH);
    }

    @PostMapping(PATH + "/reports")
    ModelAndView settleReports(Viewer viewer, @RequestParam String entry) {
        reports.settle(granted(viewer), EntryId.find(entry).orElseThrow(NotThere::new));
        return Views.redirect(PATH);
    }

    @PostMapping(PATH + "/groups")
    ModelAndView decide(
            Viewer viewer, @RequestParam String one, @RequestParam String other, @RequestParam String decision) {
        boolean same = decision.equals("same");
        if (!(same || decision.equals("different")) || !duplicates.decide(granted(viewer), one, other, same)) {
            throw new NotThere();
        }
        return Views.redirect(PATH);
    }

    @PostMapping(PATH + "/withdrawals")
    ModelAndView confirm(Viewer viewer, @RequestParam String feed, @RequestParam String run) {
        if (!run.matches("[0-9]{1,18}")) {
            throw new NotThere();
        }
        withdrawals.confirm(granted(viewer), feed, Long.parseLong(run));
        return Views.redirect(PATH);
    }

    private TaskGrant<AdministerDirectory> granted(Viewer viewer) {
        return grants.decide(viewer, DirectoryPermissions.ADMINISTER).orRefuse();
    }
}
