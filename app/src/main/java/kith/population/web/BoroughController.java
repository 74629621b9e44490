package kith.population.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kith.access.Grants;
import kith.access.PeopleSet;
import kith.access.Viewer;
import kith.kernel.London;
import kith.places.Places;
import kith.population.Belonging;
import kith.population.Lists;
import kith.population.PopulationPermissions;
import kith.ui.BoroughPanel;
import kith.ui.RequiresPermission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page that everybody sees. Its figures name nobody.
@Controller
@RequiresPermission("population.figures")
class BoroughController {

    private final Places places;
    private final Lists lists;
    private final List<BoroughPanel> panels;
    private final Grants grants;
    private final Clock clock;

    BoroughController(Places places, Lists lists, List<BoroughPanel> panels, Grants grants, Clock clock) {
        this.places = places;
        this.lists = lists;
        this.panels = List.copyOf(panels);
        this.grants = grants;
        this.clock = clock;
    }

    @GetMapping("/")
    String borough(Viewer viewer, Model model) {
        LocalDate today = London.today(clock);
        model.addAttribute(
                "page",
                BoroughPage.of(
                        places.on(today),
                        viewer,
                        key -> grants.permits(
                                viewer, PopulationPermissions.CASELOAD, new PeopleSet.OfNeighbourhood(key)),
                        lists.figures(today, Belonging.REGISTERED),
                        places.map(today),
                        panels.stream().flatMap(panel -> panel.today().stream()).toList()));
        return "population/borough";
    }
}
