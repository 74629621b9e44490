package kith.coordination.gaps.web;

import java.time.LocalDate;
import java.util.List;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.coordination.gaps.GapPermissions;
import kith.coordination.gaps.GapPermissions.ReadGaps;
import kith.coordination.gaps.NeedGaps;
import kith.coordination.gaps.SupportGaps;
import kith.places.Places;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Needs without support within a walk: all of them, or one.
@Controller
@RequiresPermission("coordination.gaps")
class GapsController {

    private final SupportGaps gaps;
    private final Places places;
    private final Grants grants;

    GapsController(SupportGaps gaps, Places places, Grants grants) {
        this.gaps = gaps;
        this.places = places;
        this.grants = grants;
    }

    @GetMapping("/gaps")
    ModelAndView gaps(Viewer viewer, @RequestParam(defaultValue = "") String need) {
        TaskGrant<ReadGaps> granted = grants.decide(viewer, GapPermissions.GAPS).orRefuse();
        List<NeedGaps> all = gaps.today(granted);
        LocalDate today = places.today().day();
        return Views.page("coordination/gaps/gaps", GapsPage.of(today, all, need, places.map(today)));
    }
}
