package kith.coordination.plans.aboutme.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.PersonPermission;
import kith.access.Viewer;
import kith.access.disclosure.Audience;
import kith.coordination.plans.PlanPermissions;
import kith.coordination.plans.aboutme.AboutMeHeading;
import kith.coordination.plans.aboutme.AboutMeOutcome;
import kith.coordination.plans.aboutme.AboutMeWriting;
import kith.population.Lists;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.NotThere;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a person says about themselves.
@Controller
@RequiresPermission("coordination.plan")
class AboutMeController {

    private final AboutMeWriting writing;
    private final AboutMeReading reading;
    private final Lists lists;
    private final Grants grants;

    AboutMeController(AboutMeWriting writing, AboutMeReading reading, Lists lists, Grants grants) {
        this.writing = writing;
        this.reading = reading;
        this.lists = lists;
        this.grants = grants;
    }

    @RequiresPermission("coordination.about-me")
    @GetMapping("/people/{key}/about-me")
    ModelAndView all(Viewer viewer, @PathVariable UUID key, Model model) {
        return Views.page(
                "plans/aboutMe",
                reading.all(
                        granted(viewer, key, PlanPermissions.ABOUT_ME),
                        key,
                        Flash.of(model).done().orElse("")));
    }

    @GetMapping("/people/{key}/about-me/{heading}")
    ModelAndView heading(Viewer viewer, @PathVariable UUID key, @PathVariable String heading) {
        return page(granted(viewer, key, PlanPermissions.PLAN), key, named(heading), AboutMeForm.EMPTY, Mistakes.NONE);
    }

    @PostMapping("/people/{key}/about-me/{heading}")
    ModelAndView say(
            Viewer viewer,
            @PathVariable UUID key,
            @PathVariable String heading,
            AboutMeForm form,
            RedirectAttributes next) {
        AboutMeHeading written = named(heading);
        PersonGrant grant = granted(viewer, key, PlanPermissions.PLAN);
        if (!form.saysWho()) {
            return again(grant, key, written, form, "author", "Select whose words these are");
        }
        Optional<Audience> audience = form.chosenAudience();
        if (audience.isEmpty()) {
            return again(grant, key, written, form, "audience", "Select whom it is for");
        }
        return answer(
                writing.say(grant, written, form.seenNumber(), form.typedWords(), form.supporting(), audience.get()),
                grant,
                key,
                written,
                form,
                next,
                written.words() + " is saved.");
    }

    /// Flags what looks different, and leaves the person's words as they are.
    @PostMapping("/people/{key}/about-me/{heading}/flag")
    ModelAndView flag(
            Viewer viewer,
            @PathVariable UUID key,
            @PathVariable String heading,
            AboutMeForm form,
            RedirectAttributes next) {
        AboutMeHeading flagged = named(heading);
        PersonGrant grant = granted(viewer, key, PlanPermissions.PLAN);
        return answer(
                writing.flag(grant, flagged, form.typedFlag()),
                grant,
                key,
                flagged,
                form,
                next,
                "Your flag is saved. The person's words have not changed.");
    }

    private ModelAndView answer(
            AboutMeOutcome outcome,
            PersonGrant grant,
            UUID key,
            AboutMeHeading heading,
            AboutMeForm form,
            RedirectAttributes next,
            String done) {
        return switch (outcome) {
            case AboutMeOutcome.Written() -> {
                Flash.leave(next, done);
                yield Views.redirect("/people/" + key + "/about-me");
            }
            case AboutMeOutcome.NotPossible(var field, var sentence) ->
                again(grant, key, heading, form, field, sentence);
        };
    }

    private ModelAndView again(
            PersonGrant grant, UUID key, AboutMeHeading heading, AboutMeForm form, String field, String sentence) {
        return Views.invalid(page(grant, key, heading, form, new Mistakes(List.of(new Mistake(field, sentence)))));
    }

    private ModelAndView page(
            PersonGrant grant, UUID key, AboutMeHeading heading, AboutMeForm form, Mistakes mistakes) {
        return Views.page("plans/aboutMeHeading", reading.one(grant, key, heading, form, mistakes));
    }

    private PersonGrant granted(Viewer viewer, UUID key, PersonPermission permission) {
        return grants.decide(viewer, permission, lists.requested(key)).orRefuse();
    }

    private static AboutMeHeading named(String heading) {
        return AboutMeHeading.of(heading).orElseThrow(NotThere::new);
    }
}
