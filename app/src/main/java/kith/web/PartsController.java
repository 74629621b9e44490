package kith.web;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Shows developers every part in every variant. It exists in the development profile only.
@Controller
@Profile("development")
class PartsController {

    @GetMapping("/ui")
    String parts(Model model) {
        model.addAttribute("page", new PartsPage());
        return "web/parts";
    }
}
