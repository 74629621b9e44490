package kith.directory.web.edits;

import java.util.List;
import java.util.Optional;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.directory.DirectoryPermissions;
import kith.directory.DirectoryPermissions.AdministerDirectory;
import kith.directory.checks.EditDecision;
import kith.directory.checks.GroupEdits;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.NotThere;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Shows what groups changed in their entries. A worker approves or refuses each change.
@Controller
@RequiresPermission("directory.administer")
class EditsController {

    private static final String PATH = "/support/administration/edits";
    private static final String PAGE = "directory/edits/edits";

    private final GroupEdits edits;
    private final Grants grants;

    EditsController(GroupEdits edits, Grants grants) {
        this.edits = edits;
        this.grants = grants;
    }

    @GetMapping(PATH)
    ModelAndView edits(Viewer viewer) {
        return Views.page(PAGE, page(granted(viewer), "", Mistakes.NONE));
    }

    @PostMapping(PATH + "/approve")
    ModelAndView approve(Viewer viewer, @RequestParam String edit) {
        edits.approve(granted(viewer), number(edit));
        return Views.redirect(PATH);
    }

    @PostMapping(PATH + "/refuse")
    ModelAndView refuse(Viewer viewer, @RequestParam String edit, @RequestParam(defaultValue = "") String reason) {
        Optional<EditDecision> why = EditDecision.findRefusal(reason);
        if (why.isEmpty()) {
            return Views.invalid(
                    PAGE,
                    page(
                            granted(viewer),
                            edit,
                            new Mistakes(List.of(new Mistake("reason-" + number(edit), "Choose why you refuse it")))));
        }
        edits.refuse(granted(viewer), number(edit), why.get());
        return Views.redirect(PATH);
    }

    @PostMapping(PATH + "/rule")
    ModelAndView rule(Viewer viewer, @RequestParam String wait) {
        edits.rule(granted(viewer), wait.equals("yes"));
        return Views.redirect(PATH);
    }

    private EditsPage page(TaskGrant<AdministerDirectory> grant, String mistaken, Mistakes mistakes) {
        return EditsPage.of(edits.waiting(grant), edits.editsWait(grant), mistaken, mistakes);
    }

    private static long number(String edit) {
        if (!edit.matches("[0-9]{1,18}")) {
            throw new NotThere();
        }
        return Long.parseLong(edit);
    }

    private TaskGrant<AdministerDirectory> granted(Viewer viewer) {
        return grants.decide(viewer, DirectoryPermissions.ADMINISTER).orRefuse();
    }
}
