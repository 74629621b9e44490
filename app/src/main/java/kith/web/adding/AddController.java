package kith.web.adding;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kith.access.Access;
import kith.access.Granted;
import kith.access.Grants;
import kith.access.Reason;
import kith.access.Viewer;
import kith.intake.Added;
import kith.intake.ByHand;
import kith.kernel.London;
import kith.kernel.RunId;
import kith.people.search.FoundPerson;
import kith.ui.Mistakes;
import kith.web.NotThere;
import kith.web.ReasonForm;
import kith.web.Refused;
import kith.web.search.Searching;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Adds somebody by hand, never without having looked for them by the very details that are added.
@Controller
class AddController {

    private final Grants grants;
    private final Searching searching;
    private final ByHand byHand;
    private final Clock clock;

    AddController(Grants grants, Searching searching, ByHand byHand, Clock clock) {
        this.grants = grants;
        this.searching = searching;
        this.byHand = byHand;
        this.clock = clock;
    }

    /// Nobody comes here but from a search.
    @GetMapping({"/add", "/add/check", "/add/confirm"})
    String add() {
        return "redirect:/search";
    }

    @PostMapping("/add")
    ModelAndView add(Viewer viewer, AddForm form) {
        if (form.search().why().isEmpty()) {
            return new ModelAndView("redirect:/search");
        }
        toAdd(viewer, form.search().why());
        return page(form, Mistakes.NONE);
    }

    @PostMapping("/add/check")
    ModelAndView check(Viewer viewer, AddForm form) {
        Mistakes mistakes = form.mistakes(London.today(clock));
        if (!mistakes.isEmpty()) {
            return again(page(form, mistakes));
        }
        toAdd(viewer, form.search().why());
        return check(CheckPage.of(form, likely(viewer, form), false));
    }

    @PostMapping("/add/confirm")
    ModelAndView confirm(Viewer viewer, AddForm form) {
        Mistakes mistakes = form.mistakes(London.today(clock));
        if (!mistakes.isEmpty()) {
            return again(page(form, mistakes));
        }
        Granted granted = toAdd(viewer, form.search().why());
        List<FoundPerson> likely = likely(viewer, form);
        if (!form.saw(likely)) {
            return again(check(CheckPage.of(form, likely, true)));
        }
        Added added = byHand.add(granted, form.person());
        added.whose()
                .ifPresent(whose -> grants.giveReason(
                        viewer, whose.person(), new Reason(form.search().why())));
        return to(added.run().value());
    }

    @GetMapping("/added/{run}")
    ModelAndView added(Viewer viewer, @PathVariable long run) {
        return added(find(viewer, run), "", Mistakes.NONE);
    }

    @PostMapping("/added/{run}")
    ModelAndView takeBack(Viewer viewer, @PathVariable long run, ReasonForm form) {
        Added added = find(viewer, run);
        if (!form.mistakes().isEmpty()) {
            return again(added(added, form.words(), form.mistakes()));
        }
        byHand.takeBack(toAdd(viewer, form.words()), added.run());
        return to(run);
    }

    private Added find(Viewer viewer, long run) {
        return byHand.find(viewer, new RunId(run)).orElseThrow(NotThere::new);
    }

    private List<FoundPerson> likely(Viewer viewer, AddForm form) {
        Granted granted = allowed(
                grants.toSearch(viewer, Optional.of(new Reason(form.search().why()))));
        return searching.find(granted, form.search()).likely();
    }

    private Granted toAdd(Viewer viewer, String why) {
        return allowed(grants.toAddByHand(viewer, Optional.of(new Reason(why))));
    }

    private static Granted allowed(Access access) {
        return switch (access) {
            case Access.Allowed(var granted) -> granted;
            case Access.NeedsReason(var sentence) -> throw new Refused(sentence);
            case Access.Denied(var sentence) -> throw new Refused(sentence);
        };
    }

    private static ModelAndView to(long run) {
        return new ModelAndView("redirect:/added/" + run);
    }

    private static ModelAndView page(AddForm form, Mistakes mistakes) {
        return new ModelAndView("web/adding/add", "page", new AddPage(form, mistakes));
    }

    private static ModelAndView check(CheckPage page) {
        return new ModelAndView("web/adding/check", "page", page);
    }

    private static ModelAndView added(Added added, String reason, Mistakes mistakes) {
        return new ModelAndView("web/adding/added", "page", AddedPage.of(added, reason, mistakes));
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
