package kith.web.borough;

import java.time.Clock;
import java.time.LocalDate;
import kith.access.Viewer;
import kith.intake.Intake;
import kith.kernel.London;
import kith.places.Places;
import kith.population.Belonging;
import kith.population.Lists;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page that everybody sees. Its figures name nobody.
@Controller
class BoroughController {

    private final Places places;
    private final Lists lists;
    private final Intake intake;
    private final Clock clock;

    BoroughController(Places places, Lists lists, Intake intake, Clock clock) {
        this.places = places;
        this.lists = lists;
        this.intake = intake;
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
                        lists.figures(today, Belonging.REGISTERED),
                        places.map(today),
                        FeedsPart.of(intake.heard(), clock.instant())));
        return "web/borough/borough";
    }
}
