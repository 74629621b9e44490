package kith.coordination.today.web;

import kith.access.Grants;
import kith.access.Viewer;
import kith.coordination.candidates.web.CandidateWords;
import kith.coordination.cases.CasePermissions;
import kith.kernel.ReadOnce;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The first screen of a worker who looks after people.
@Controller
@RequiresPermission("coordination.my-people")
class TodayController {

    private final TodayReading reading;
    private final CandidateWords words;
    private final Grants grants;

    TodayController(TodayReading reading, CandidateWords words, Grants grants) {
        this.reading = reading;
        this.words = words;
        this.grants = grants;
    }

    @GetMapping("/today")
    ModelAndView today(Viewer viewer) {
        return ReadOnce.during(() -> Views.page(
                "today/today",
                TodayPage.of(
                        reading.today(
                                grants.decide(viewer, CasePermissions.MY_PEOPLE).orRefuse()),
                        words)));
    }
}
