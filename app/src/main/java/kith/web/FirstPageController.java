package kith.web;

import jakarta.servlet.http.HttpServletRequest;
import kith.web.signin.FirstPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Leads a worker to the first page of their menu: those who look after people to Today.
@Controller
class FirstPageController {

    private final Menus menus;

    FirstPageController(Menus menus) {
        this.menus = menus;
    }

    @GetMapping(FirstPage.PATH)
    String first(HttpServletRequest request) {
        return "redirect:" + menus.first(request);
    }
}
