package kith.intake.web;

import kith.access.Reason;
import kith.access.Viewer;
import kith.intake.rejects.LinesReadBack;
import kith.intake.rejects.Reject;
import kith.intake.rejects.RejectedLines;
import kith.kernel.RunId;
import kith.ui.Mistakes;
import kith.ui.NotThere;
import kith.ui.ReasonForm;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Shows a rejected line in the partner's own file, to whoever says why. It stands on the page and nowhere else.
@Controller
@RequiresPermission("intake.read-line")
class RejectedLineController {

    private static final String PATH = "/imports/{run:[0-9]{1,15}}/rejects/{no:[0-9]{1,9}}";

    private final RejectedLines rejected;
    private final LinesReadBack lines;

    RejectedLineController(RejectedLines rejected, LinesReadBack lines) {
        this.rejected = rejected;
        this.lines = lines;
    }

    @GetMapping(PATH)
    ModelAndView ask(Viewer viewer, @PathVariable long run, @PathVariable int no) {
        Reject reject = get(viewer, run, no);
        return page(RejectedLinePage.asking(
                run, reject, lines.hasFiles(new RunId(run)), RejectedLinePage.NOTHING_SAID, Mistakes.NONE));
    }

    @PostMapping(PATH)
    ModelAndView read(Viewer viewer, @PathVariable long run, @PathVariable int no, ReasonForm form) {
        Reject reject = get(viewer, run, no);
        Mistakes mistakes = form.mistakes();
        if (!mistakes.isEmpty()) {
            return Views.invalid(page(RejectedLinePage.asking(run, reject, true, form, mistakes)));
        }
        Reason why = new Reason(form.kind().orElseThrow(), form.words());
        return page(RejectedLinePage.answered(run, reject, lines.read(viewer, new RunId(run), no, why)));
    }

    private Reject get(Viewer viewer, long run, int no) {
        return rejected.find(viewer, new RunId(run), no).filter(Reject::hashed).orElseThrow(NotThere::new);
    }

    private static ModelAndView page(RejectedLinePage page) {
        return Views.page("intake/rejectedLine", page);
    }
}
