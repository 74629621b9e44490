package kith.coordination.candidates.web;

import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.coordination.candidates.CandidatePermissions;
import kith.coordination.candidates.CandidatePermissions.TriageCandidates;
import kith.ui.Flash;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The queue of the viewer's team.
@Controller
@RequiresPermission("coordination.candidates")
class CandidatesController {

    private static final int MOST_PAGES = 10_000;

    private final CandidateReading reading;
    private final Grants grants;

    CandidatesController(CandidateReading reading, Grants grants) {
        this.reading = reading;
        this.grants = grants;
    }

    @GetMapping("/candidates")
    ModelAndView queue(Viewer viewer, @RequestParam(defaultValue = "1") int page, Model model) {
        TaskGrant<TriageCandidates> granted =
                grants.decide(viewer, CandidatePermissions.QUEUE).orRefuse();
        return Views.page(
                "coordination/candidates/candidates",
                reading.queue(
                        granted,
                        Math.clamp(page, 1, MOST_PAGES),
                        Flash.of(model).done().orElse("")));
    }
}
