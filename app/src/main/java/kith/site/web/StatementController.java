package kith.site.web;

import kith.site.OnPublicSite;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What a public site has to say about itself.
@Controller
@OnPublicSite
class StatementController {

    @GetMapping("/accessibility")
    ModelAndView accessibility() {
        return Views.page("site/accessibility", "");
    }

    @GetMapping("/privacy")
    ModelAndView privacy() {
        return Views.page("site/privacy", "");
    }
}
