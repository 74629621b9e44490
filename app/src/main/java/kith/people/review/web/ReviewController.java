package kith.people.review.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.access.workers.Workers;
import kith.kernel.London;
import kith.partners.DisplayNames;
import kith.people.linkage.LinkagePermissions;
import kith.people.linkage.LinkagePermissions.ReviewMatches;
import kith.people.linkage.decisions.DecisionId;
import kith.people.linkage.decisions.MatchDecision;
import kith.people.review.Decided;
import kith.people.review.Opened;
import kith.people.review.PairKey;
import kith.people.review.Review;
import kith.people.review.web.PairPage.Before;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.Names;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import kith.ui.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// ReviewReading records in doubt: the backlog, one pair after another, and what was ruled.
@Controller
@RequiresPermission("people.review")
class ReviewController {

    private static final String KEY = "{key:[0-9a-f]{8}-[0-9a-f-]{27}}";
    private static final int MOST_A_WEEK = 10_000;

    private final Grants grants;
    private final Review review;
    private final ReviewReading reviewing;
    private final Workers workers;
    private final DisplayNames displayNames;
    private final Clock clock;

    ReviewController(
            Grants grants,
            Review review,
            ReviewReading reviewing,
            Workers workers,
            DisplayNames displayNames,
            Clock clock) {
        this.grants = grants;
        this.review = review;
        this.reviewing = reviewing;
        this.workers = workers;
        this.displayNames = displayNames;
        this.clock = clock;
    }

    @GetMapping("/review")
    ModelAndView backlog(Viewer viewer, Model model) {
        return backlog(
                granted(viewer),
                Optional.empty(),
                Mistakes.NONE,
                Flash.of(model).done());
    }

    @PostMapping("/review/pace")
    ModelAndView pace(Viewer viewer, @RequestParam(defaultValue = "") String pairs, RedirectAttributes next) {
        TaskGrant<ReviewMatches> granted = granted(viewer);
        Optional<Integer> pace = number(pairs);
        if (pace.isEmpty()) {
            return Views.invalid(backlog(
                    granted,
                    Optional.of(pairs),
                    new Mistakes(List.of(new Mistake("pairs", "Enter a number of pairs, from 1 to 10,000"))),
                    Optional.empty()));
        }
        review.setCapacity(granted, pace.get());
        Flash.leave(next, "The list now holds " + Words.count(pace.get(), "pair", "pairs") + " a week.");
        return Views.redirect("/review");
    }

    @PostMapping("/review/next")
    String next(Viewer viewer) {
        return next(granted(viewer));
    }

    @GetMapping("/review/" + KEY)
    ModelAndView pair(Viewer viewer, @PathVariable PairKey key, Model model) {
        return pair(
                granted(viewer),
                key,
                PairForm.EMPTY,
                Mistakes.NONE,
                new Before(
                        Optional.empty(),
                        Flash.of(model).done(),
                        Flash.of(model).undo()));
    }

    @PostMapping("/review/" + KEY)
    ModelAndView decide(Viewer viewer, @PathVariable PairKey key, PairForm form, RedirectAttributes next) {
        TaskGrant<ReviewMatches> granted = granted(viewer);
        if (!form.mistakes().isEmpty()) {
            return Views.invalid(pair(granted, key, form, form.mistakes(), Before.NOTHING));
        }
        Optional<MatchDecision> verdict = form.ruling();
        if (verdict.isEmpty()) {
            review.defer(granted, key);
            Flash.leave(next, "This pair will come back tomorrow.");
            return new ModelAndView(next(granted));
        }
        return switch (review.decide(granted, key, verdict.get(), form.why(), form.asSeen())) {
            case Decided.Recorded(var ruling) -> {
                Flash.leave(next, PairPage.done(verdict.get()), "/review/rulings/" + ruling.value() + "/take-back");
                yield new ModelAndView(next(granted));
            }
            case Decided.Changed() ->
                pair(
                        granted,
                        key,
                        form,
                        Mistakes.NONE,
                        new Before(
                                Optional.of("The details have just changed. Check them again before you decide."),
                                Optional.empty(),
                                Optional.empty()));
            case Decided.TooLate() -> Views.redirect("/review/" + key);
        };
    }

    @GetMapping("/review/rulings")
    ModelAndView rulings(Viewer viewer, Model model) {
        return Views.page(
                "people/review/decisions",
                DecisionsPage.of(
                        reviewing.rulings(granted(viewer), DecisionsPage.MOST),
                        names(),
                        people(),
                        Flash.of(model).done()));
    }

    @PostMapping("/review/rulings/{ruling:[0-9]+}/take-back")
    String takeBack(
            Viewer viewer,
            @PathVariable long ruling,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes next) {
        boolean taken = reviewing.takeBack(
                granted(viewer), new DecisionId(ruling), why.isBlank() ? "Decided by mistake" : why.strip());
        Flash.leave(next, taken ? "You have undone the decision." : "Somebody has already undone it.");
        return "redirect:/review/rulings";
    }

    private String next(TaskGrant<ReviewMatches> granted) {
        return review.next(granted).map(key -> "redirect:/review/" + key).orElse("redirect:/review");
    }

    private ModelAndView backlog(
            TaskGrant<ReviewMatches> granted, Optional<String> typed, Mistakes mistakes, Optional<String> done) {
        var backlog = review.backlog(granted);
        return Views.page(
                "people/review/review",
                ReviewPage.of(
                        backlog,
                        review.forecast(granted),
                        names(),
                        people(),
                        clock.instant(),
                        typed.orElseGet(() -> String.valueOf(backlog.capacity())),
                        mistakes,
                        done));
    }

    private ModelAndView pair(
            TaskGrant<ReviewMatches> granted, PairKey key, PairForm form, Mistakes mistakes, Before before) {
        ReviewReading.Seen seen = reviewing.open(granted, key, London.today(clock));
        return switch (seen.opened()) {
            case Opened.Yours(var pair) ->
                Views.page("people/review/pair", PairPage.of(pair, seen, names(), people(), form, mistakes, before));
            case Opened.Elsewhere(var by, var until) ->
                elsewhere(
                        "Somebody else has this pair open",
                        "%s has it until %s.".formatted(people().name(by), Words.moment(until)));
            case Opened.Settled() ->
                elsewhere("This pair is no longer on the list", "Nobody needs to review these two records now.");
        };
    }

    private static ModelAndView elsewhere(String heading, String sentence) {
        return Views.page("people/review/elsewhere", new ElsewherePage(heading, sentence));
    }

    private TaskGrant<ReviewMatches> granted(Viewer viewer) {
        return grants.decide(viewer, LinkagePermissions.REVIEW).orRefuse();
    }

    private Names names() {
        return displayNames.today();
    }

    private WorkerNames people() {
        return new WorkerNames(workers.list());
    }

    private static Optional<Integer> number(String typed) {
        String digits = typed.strip();
        return digits.matches("[0-9]{1,5}")
                ? Optional.of(Integer.valueOf(digits)).filter(pace -> pace >= 1 && pace <= MOST_A_WEEK)
                : Optional.empty();
    }
}
