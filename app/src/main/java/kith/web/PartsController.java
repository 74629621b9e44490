package kith.web;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Shows every part in every variant to whoever builds pages. It is not there in real use.
@Controller
@Profile("development")
class PartsController {

    @GetMapping("/ui")
    String parts(Model model) {
        model.addAttribute("page", new PartsPage());
        return "web/parts";
    }
}
