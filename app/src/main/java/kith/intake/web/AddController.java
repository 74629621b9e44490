package kith.intake.web;

import java.time.Clock;
import java.util.List;
import kith.access.Grants;
import kith.access.Reason;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.intake.IntakePermissions;
import kith.intake.IntakePermissions.AddPerson;
import kith.intake.byhand.Added;
import kith.intake.byhand.ByHand;
import kith.kernel.London;
import kith.kernel.RunId;
import kith.people.search.FoundPerson;
import kith.people.search.SearchPermissions;
import kith.people.search.SearchPermissions.SearchPeople;
import kith.people.search.web.SearchReading;
import kith.ui.Mistakes;
import kith.ui.NotThere;
import kith.ui.ReasonForm;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import kith.ui.reasons.ReasonKind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Adds somebody by hand, never without having looked for them by the very details that are added.
@Controller
@RequiresPermission("intake.add")
class AddController {

    private final Grants grants;
    private final SearchReading searching;
    private final ByHand byHand;
    private final Clock clock;

    AddController(Grants grants, SearchReading searching, ByHand byHand, Clock clock) {
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
        if (!form.search().hasReason()) {
            return Views.redirect("/search");
        }
        toAdd(viewer, form.search().saidWhy());
        return page(form, Mistakes.NONE);
    }

    @PostMapping("/add/check")
    ModelAndView check(Viewer viewer, AddForm form) {
        Mistakes mistakes = form.mistakes(London.today(clock));
        if (!mistakes.isEmpty()) {
            return Views.invalid(page(form, mistakes));
        }
        toAdd(viewer, form.search().saidWhy());
        return check(CheckPage.of(form, likely(viewer, form), false));
    }

    @PostMapping("/add/confirm")
    ModelAndView confirm(Viewer viewer, AddForm form) {
        Mistakes mistakes = form.mistakes(London.today(clock));
        if (!mistakes.isEmpty()) {
            return Views.invalid(page(form, mistakes));
        }
        TaskGrant<AddPerson> granted = toAdd(viewer, form.search().saidWhy());
        List<FoundPerson> likely = likely(viewer, form);
        if (!form.saw(likely)) {
            return Views.invalid(check(CheckPage.of(form, likely, true)));
        }
        Added added = byHand.add(granted, form.person());
        return to(added.run().value());
    }

    @GetMapping("/added/{run}")
    ModelAndView added(Viewer viewer, @PathVariable long run) {
        return added(find(viewer, run), "", Mistakes.NONE);
    }

    @PostMapping("/added/{run}")
    ModelAndView takeBack(Viewer viewer, @PathVariable long run, ReasonForm form) {
        Added added = find(viewer, run);
        Mistakes mistakes = form.mistakesInWords();
        if (!mistakes.isEmpty()) {
            return Views.invalid(added(added, form.words(), mistakes));
        }
        byHand.takeBack(toAdd(viewer, new Reason(ReasonKind.RECORDS, form.words())), added.run());
        return to(run);
    }

    private Added find(Viewer viewer, long run) {
        return byHand.find(viewer, new RunId(run)).orElseThrow(NotThere::new);
    }

    private List<FoundPerson> likely(Viewer viewer, AddForm form) {
        TaskGrant<SearchPeople> granted = grants.decide(
                        viewer, SearchPermissions.SEARCH, form.search().saidWhy())
                .orRefuse();
        return searching.find(granted, form.search()).likely();
    }

    private TaskGrant<AddPerson> toAdd(Viewer viewer, Reason why) {
        return grants.decide(viewer, IntakePermissions.ADD, why).orRefuse();
    }

    private static ModelAndView to(long run) {
        return Views.redirect("/added/" + run);
    }

    private static ModelAndView page(AddForm form, Mistakes mistakes) {
        return Views.page("intake/add", new AddPage(form, mistakes));
    }

    private static ModelAndView check(CheckPage page) {
        return Views.page("intake/check", page);
    }

    private static ModelAndView added(Added added, String reason, Mistakes mistakes) {
        return Views.page("intake/added", AddedPage.of(added, reason, mistakes));
    }
}
