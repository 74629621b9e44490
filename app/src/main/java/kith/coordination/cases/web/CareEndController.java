package kith.coordination.cases.web;

import java.util.UUID;
import kith.access.PersonGrant;
import kith.access.Viewer;
import kith.coordination.cases.CaseOutcome;
import kith.coordination.cases.Cases;
import kith.coordination.cases.FinishReason;
import kith.partners.TeamKey;
import kith.ui.RequiresPermission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The ends of a case, and of a key worker's time with it. Whoever ends it may lose access to the person by it.
@Controller
@RequiresPermission("coordination.case")
class CareEndController {

    private final Cases cases;
    private final CareAnswers answers;

    CareEndController(Cases cases, CareAnswers answers) {
        this.cases = cases;
        this.answers = answers;
    }

    @PostMapping("/people/{key}/care/finish")
    ModelAndView finish(Viewer viewer, @PathVariable UUID key, CareForm form, RedirectAttributes next) {
        PersonGrant grant = answers.granted(viewer, key);
        return FinishReason.find(form.chosenReason())
                .map(reason -> answers.to(
                        cases.finish(grant, form.id(), reason),
                        grant,
                        key,
                        form,
                        "reason",
                        () -> answers.over(next, "The case is finished.")))
                .orElseGet(() -> answers.again(grant, key, form, "reason", "Select why the care ends"));
    }

    @PostMapping("/people/{key}/care/vacant")
    ModelAndView leaveVacant(Viewer viewer, @PathVariable UUID key, CareForm form, RedirectAttributes next) {
        PersonGrant grant = answers.granted(viewer, key);
        if (!form.mistakes().isEmpty()) {
            return answers.again(grant, key, form, form.mistakes());
        }
        CaseOutcome outcome =
                cases.leaveVacant(grant, form.id(), form.chosenTeam().orElse(TeamKey.NONE), form.typedReason());
        return answers.to(
                outcome,
                grant,
                key,
                form,
                "why",
                () -> answers.over(next, "Nobody is the key worker now. The team covers the place."));
    }

    @PostMapping("/people/{key}/care/cancel")
    ModelAndView cancel(Viewer viewer, @PathVariable UUID key, CareForm form, RedirectAttributes next) {
        PersonGrant grant = answers.granted(viewer, key);
        if (!form.mistakes().isEmpty()) {
            return answers.again(grant, key, form, form.mistakes());
        }
        CaseOutcome outcome = cases.cancel(grant, form.id(), form.typedReason());
        return answers.to(outcome, grant, key, form, "why", () -> answers.over(next, "The case is cancelled."));
    }

    @PostMapping("/people/{key}/care/error")
    ModelAndView enterInError(Viewer viewer, @PathVariable UUID key, CareForm form, RedirectAttributes next) {
        PersonGrant grant = answers.granted(viewer, key);
        if (!form.mistakes().isEmpty()) {
            return answers.again(grant, key, form, form.mistakes());
        }
        CaseOutcome outcome = cases.enterInError(grant, form.id(), form.typedReason());
        return answers.to(
                outcome, grant, key, form, "why", () -> answers.over(next, "The case is marked as entered in error."));
    }
}
