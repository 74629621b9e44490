package kith.access.administration.web;

import java.util.List;
import java.util.Optional;
import kith.access.AccessPermissions;
import kith.access.AccessPermissions.SetOwnLeave;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.access.leave.LeaveId;
import kith.access.leave.Leaves;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A worker says when they are away, and who of their team covers.
@Controller
@RequiresPermission("access.own-leave")
class OwnLeaveController {

    private static final String PATH = "/my-leave";
    private static final String TEMPLATE = "administration/ownLeave";

    private final Leaves leaves;
    private final LeaveReading reading;
    private final Grants grants;

    OwnLeaveController(Leaves leaves, LeaveReading reading, Grants grants) {
        this.leaves = leaves;
        this.reading = reading;
        this.grants = grants;
    }

    @GetMapping(PATH)
    ModelAndView leave(Viewer viewer, Model model) {
        return Views.page(
                TEMPLATE,
                reading.own(
                        viewer, LeaveForm.EMPTY, Mistakes.NONE, Flash.of(model).done()));
    }

    @PostMapping(PATH)
    ModelAndView add(Viewer viewer, LeaveForm form, RedirectAttributes next) {
        TaskGrant<SetOwnLeave> granted = granted(viewer);
        Mistakes mistakes = form.mistakes();
        if (mistakes.isEmpty()) {
            mistakes = leaves.addOwn(
                            granted,
                            form.first().date().orElseThrow(),
                            form.last().date().orElseThrow(),
                            form.cover().orElseThrow())
                    .map(sentence -> new Mistakes(List.of(new Mistake("until", sentence))))
                    .orElse(Mistakes.NONE);
        }
        return mistakes.isEmpty()
                ? done(next, "The leave is saved. What is due in it is shown to the cover.")
                : Views.invalid(TEMPLATE, reading.own(viewer, form, mistakes, Optional.empty()));
    }

    @PostMapping(PATH + "/cancel")
    ModelAndView cancel(Viewer viewer, @RequestParam(defaultValue = "0") long leave, RedirectAttributes next) {
        leaves.cancelOwn(granted(viewer), new LeaveId(leave));
        return done(next, "The leave is cancelled.");
    }

    private static ModelAndView done(RedirectAttributes next, String words) {
        Flash.leave(next, words);
        return Views.redirect(PATH);
    }

    private TaskGrant<SetOwnLeave> granted(Viewer viewer) {
        return grants.decide(viewer, AccessPermissions.OWN_LEAVE).orRefuse();
    }
}
