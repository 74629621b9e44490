package kith.site.web;

import java.time.Clock;
import java.util.Locale;
import kith.directory.published.PublishedDirectory;
import kith.directory.search.StartingPoint;
import kith.directory.search.StartingPoints;
import kith.kernel.London;
import kith.site.Catalogue;
import kith.site.OnPublicSite;
import kith.ui.NotThere;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// What is there in each neighbourhood.
@Controller
@OnPublicSite
class NeighbourhoodController {

    private final StartingPoints startingPoints;
    private final Catalogue catalogue;
    private final PublishedDirectory directory;
    private final Clock clock;

    NeighbourhoodController(
            StartingPoints startingPoints, Catalogue catalogue, PublishedDirectory directory, Clock clock) {
        this.startingPoints = startingPoints;
        this.catalogue = catalogue;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/neighbourhoods")
    ModelAndView all() {
        return Views.page("site/neighbourhoods", NeighbourhoodsPage.of(startingPoints.neighbourhoods()));
    }

    @GetMapping("/neighbourhoods/{key}")
    ModelAndView one(@PathVariable String key) {
        StartingPoint neighbourhood = startingPoints.neighbourhoods().stream()
                .filter(one -> one.key().equals(key.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(NotThere::new);
        Catalogue.Contents contents = catalogue.now();
        return Views.page(
                "site/neighbourhood",
                NeighbourhoodPage.of(
                        neighbourhood,
                        contents.in(neighbourhood.key()),
                        contents.needs(),
                        directory::nextDays,
                        London.today(clock)));
    }
}
