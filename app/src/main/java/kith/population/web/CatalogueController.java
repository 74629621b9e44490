package kith.population.web;

import kith.access.Viewer;
import kith.engine.registers.Catalogue;
import kith.population.Lists;
import kith.ui.RequiresPermission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The catalogue of conditions. It is about codes, and names nobody.
@Controller
@RequiresPermission("population.catalogue")
class CatalogueController {

    private final Lists lists;

    CatalogueController(Lists lists) {
        this.lists = lists;
    }

    @GetMapping("/catalogue")
    String catalogue(Viewer viewer, Model model) {
        model.addAttribute("page", CataloguePage.of(Catalogue.current(), lists.coverage()));
        return "population/catalogue";
    }
}
