package kith.people.search.web;

import java.util.Optional;
import kith.access.Granted;
import kith.access.Grants;
import kith.access.Reason;
import kith.access.Viewer;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Finds a person in the whole borough, for a reason.
@Controller
class SearchController {

    private final Grants grants;
    private final SearchReading searching;

    SearchController(Grants grants, SearchReading searching) {
        this.grants = grants;
        this.searching = searching;
    }

    @GetMapping("/search")
    ModelAndView search(Viewer viewer) {
        return page(SearchPage.empty());
    }

    @PostMapping("/search")
    ModelAndView search(Viewer viewer, SearchForm form) {
        if (!form.mistakes().isEmpty()) {
            return Views.invalid(page(SearchPage.again(form)));
        }
        Granted granted =
                grants.toSearch(viewer, Optional.of(new Reason(form.why()))).orRefuse();
        return page(SearchPage.of(form, searching.find(granted, form)));
    }

    private static ModelAndView page(SearchPage page) {
        return Views.page("people/search/search", page);
    }
}
