package kith.site.web;

import kith.directory.search.Finding;
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

    HomeController(Finding finding) {
        this.finding = finding;
    }

    @GetMapping("/")
    ModelAndView home() {
        return Views.page("site/home", HomePage.of(finding.needs()));
    }
}
