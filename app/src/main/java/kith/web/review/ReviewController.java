package kith.web.review;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import kith.access.Access;
import kith.access.Grants;
import kith.access.Reason;
import kith.access.Viewer;
import kith.kernel.London;
import kith.partners.Partners;
import kith.places.Places;
import kith.ui.Mistakes;
import kith.web.Names;
import kith.web.ReasonForm;
import kith.web.ReasonPage;
import kith.web.Reasons;
import kith.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The review list reaches over the whole borough, so it opens to a reason, as a search does.
@Controller
class ReviewController {

    private static final String PATH = "/review";

    private final Grants grants;
    private final Reviewing reviewing;
    private final Reasons reasons;
    private final Places places;
    private final Partners partners;
    private final Clock clock;

    ReviewController(
            Grants grants, Reviewing reviewing, Reasons reasons, Places places, Partners partners, Clock clock) {
        this.grants = grants;
        this.reviewing = reviewing;
        this.reasons = reasons;
        this.places = places;
        this.partners = partners;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView review(Viewer viewer, HttpSession session) {
        return switch (grants.toSearch(viewer, reasons.held(session, PATH))) {
            case Access.Allowed(var granted) -> {
                Names names = new Names(places.on(London.today(clock)), partners.all());
                yield new ModelAndView(
                        "web/review/review", "page", ReviewPage.of(reviewing.read(granted), names, clock.instant()));
            }
            case Access.NeedsReason _ -> ask("", Mistakes.NONE);
            case Access.Denied(var sentence) -> throw new Refused(sentence);
        };
    }

    @PostMapping(PATH)
    ModelAndView because(ReasonForm form, HttpSession session) {
        if (!form.mistakes().isEmpty()) {
            ModelAndView again = ask(form.words(), form.mistakes());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        reasons.keep(session, PATH, new Reason(form.words()));
        return new ModelAndView("redirect:" + PATH);
    }

    private static ModelAndView ask(String reason, Mistakes mistakes) {
        return new ModelAndView(
                "web/reason",
                "page",
                new ReasonPage(
                        "The review list shows people of the whole borough. Say why you need to see it. Your reason is kept.",
                        PATH,
                        reason,
                        mistakes));
    }
}
