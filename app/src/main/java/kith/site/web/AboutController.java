package kith.site.web;

import kith.engagement.PageKey;
import kith.engagement.published.PublishedPages;
import kith.site.OnPublicSite;
import kith.ui.NotThere;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The pages that the partnership writes about itself.
@Controller
@OnPublicSite
class AboutController {

    private final PublishedPages pages;

    AboutController(PublishedPages pages) {
        this.pages = pages;
    }

    @GetMapping(AboutPage.PATH)
    ModelAndView all() {
        return Views.page("site/about", AboutPage.of(pages.all()));
    }

    @GetMapping(AboutPage.PATH + "/{page}")
    ModelAndView one(@PathVariable String page) {
        return Views.page(
                "site/aboutPage",
                PageAbout.of(PageKey.find(page).flatMap(pages::find).orElseThrow(NotThere::new)));
    }
}
