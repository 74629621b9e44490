package kith.site.web;

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

    private final NeighbourhoodPages pages;

    NeighbourhoodController(NeighbourhoodPages pages) {
        this.pages = pages;
    }

    @GetMapping("/neighbourhoods")
    ModelAndView all() {
        return Views.page("site/neighbourhoods", NeighbourhoodsPage.of(pages.neighbourhoods()));
    }

    @GetMapping("/neighbourhoods/{key}")
    ModelAndView one(@PathVariable String key) {
        return Views.page("site/neighbourhood", pages.find(key).orElseThrow(NotThere::new));
    }
}
