package kith.web.places;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.access.Viewer;
import kith.kernel.London;
import kith.places.Comparison;
import kith.places.Places;
import kith.places.PlacesOn;
import kith.places.Version;
import kith.population.Lists;
import kith.ui.RequiresPermission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Neighbourhoods, practices and areas. The page counts people, and names nobody.
@Controller
@RequiresPermission("places.read")
class PlacesController {

    private final Places places;
    private final Lists lists;
    private final Clock clock;

    PlacesController(Places places, Lists lists, Clock clock) {
        this.places = places;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/places")
    String places(Viewer viewer, Model model) {
        LocalDate today = London.today(clock);
        PlacesOn now = places.on(today);
        List<Version> planned = places.versions().stream()
                .filter(version -> version.isPlanned(today))
                .toList();
        Optional<Comparison> comparison = now.geography()
                .flatMap(inForce -> planned.stream()
                        .findFirst()
                        .map(next ->
                                places.compare(inForce.key(), next.geography().key(), today, lists.headcount(today))));
        model.addAttribute("page", PlacesPage.of(now, planned, comparison));
        return "web/places/places";
    }
}
