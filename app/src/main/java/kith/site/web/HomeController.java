package kith.site.web;

import kith.directory.search.Finding;
import kith.directory.search.StartingPoints;
import kith.site.OnPublicSite;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The first page of the public site.
@Controller
@OnPublicSite
class HomeController {

    private final Finding finding;
    private final StartingPoints startingPoints;

    HomeController(Finding finding, StartingPoints startingPoints) {
        this.finding = finding;
        this.startingPoints = startingPoints;
    }

    @GetMapping("/")
    ModelAndView home() {
        return Views.page("site/home", HomePage.of(finding.needs(), startingPoints.neighbourhoods()));
    }
}
