package kith.people.search.web;

import jakarta.servlet.http.HttpSession;
import java.util.stream.Collectors;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.people.search.Found;
import kith.people.search.FoundPerson;
import kith.people.search.SearchPermissions;
import kith.people.search.SearchPermissions.SearchPeople;
import kith.people.search.web.KeptSearches.Kept;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Finds a person in the whole borough, for a reason.
@Controller
@RequiresPermission("people.search")
class SearchController {

    static final String RESULTS = "/search/results/";

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

    /// The results have an address of their own, so that the way back from a person leads to them.
    @PostMapping("/search")
    ModelAndView search(Viewer viewer, SearchForm form, HttpSession session) {
        return form.mistakes().isEmpty()
                ? Views.redirect(
                        RESULTS + KeptSearches.of(session, viewer.worker()).keep(form))
                : Views.invalid(page(SearchPage.again(form)));
    }

    /// Somebody who has signed in again since begins with an empty form.
    @GetMapping(RESULTS + "{number:[0-9]{1,6}}")
    ModelAndView results(Viewer viewer, @PathVariable int number, HttpSession session) {
        return KeptSearches.of(session, viewer.worker())
                .find(number)
                .map(kept -> {
                    Found found = found(viewer, kept);
                    KeptSearches.of(session, viewer.worker())
                            .shown(
                                    number,
                                    found.people().stream()
                                            .map(FoundPerson::key)
                                            .collect(Collectors.toSet()));
                    return page(SearchPage.of(kept.form(), found));
                })
                .orElseGet(() -> Views.redirect("/search"));
    }

    private Found found(Viewer viewer, Kept kept) {
        TaskGrant<SearchPeople> granted = grants.decide(
                        viewer, SearchPermissions.SEARCH, kept.form().saidWhy())
                .orRefuse();
        return kept.isShown() ? searching.again(granted, kept.form()) : searching.find(granted, kept.form());
    }

    private static ModelAndView page(SearchPage page) {
        return Views.page("people/search/search", page);
    }
}
