package kith.web.search;

import java.util.Optional;
import kith.access.Access;
import kith.access.Grants;
import kith.access.Reason;
import kith.access.Viewer;
import kith.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Finds a person in the whole borough, for a reason.
@Controller
class SearchController {

    private final Grants grants;
    private final Searching searching;

    SearchController(Grants grants, Searching searching) {
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
            ModelAndView again = page(SearchPage.again(form));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return switch (grants.toSearch(viewer, Optional.of(new Reason(form.why())))) {
            case Access.Allowed(var granted) -> page(SearchPage.of(form, searching.find(granted, form)));
            case Access.NeedsReason(var sentence) -> throw new Refused(sentence);
            case Access.Denied(var sentence) -> throw new Refused(sentence);
        };
    }

    private static ModelAndView page(SearchPage page) {
        return new ModelAndView("web/search/search", "page", page);
    }
}
