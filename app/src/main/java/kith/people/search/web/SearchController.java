package kith.people.search.web;

import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.people.search.SearchPermissions;
import kith.people.search.SearchPermissions.SearchPeople;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Finds a person in the whole borough, for a reason.
@Controller
@RequiresPermission("people.search")
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
        TaskGrant<SearchPeople> granted =
                grants.decide(viewer, SearchPermissions.SEARCH, form.saidWhy()).orRefuse();
        return page(SearchPage.of(form, searching.find(granted, form)));
    }

    private static ModelAndView page(SearchPage page) {
        return Views.page("people/search/search", page);
    }
}
