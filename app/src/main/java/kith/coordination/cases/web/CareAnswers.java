package kith.coordination.cases.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.Viewer;
import kith.coordination.cases.CaseOutcome;
import kith.coordination.cases.CasePermissions;
import kith.population.Lists;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.Views;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Answers what a worker does on the page of somebody's care.
@Component
class CareAnswers {

    static final String CHANGED = "This case has changed. Look at it again.";

    private final Grants grants;
    private final Lists lists;
    private final CareReading reading;
    private final CaseWords words;

    CareAnswers(Grants grants, Lists lists, CareReading reading, CaseWords words) {
        this.grants = grants;
        this.lists = lists;
        this.reading = reading;
        this.words = words;
    }

    /// Opens the care of a person to somebody who may change it.
    PersonGrant granted(Viewer viewer, UUID key) {
        return grants.decide(viewer, CasePermissions.COORDINATE, lists.requested(key))
                .orRefuse();
    }

    ModelAndView page(PersonGrant grant, UUID key, CareForm form, Mistakes mistakes, Flash flash) {
        return Views.page("coordination/care", CarePage.of(reading.care(grant, key), words, form, mistakes, flash));
    }

    ModelAndView again(PersonGrant grant, UUID key, CareForm form, Mistakes mistakes) {
        return Views.invalid(page(grant, key, form, ofCase(form, mistakes), Flash.NONE));
    }

    ModelAndView again(PersonGrant grant, UUID key, CareForm form, String field, String sentence) {
        return again(grant, key, form, new Mistakes(List.of(new Mistake(field, sentence))));
    }

    /// Each field has its own id where several cases of one person are on the page.
    private static Mistakes ofCase(CareForm form, Mistakes mistakes) {
        long careCase = form.id().value();
        return careCase == 0
                ? mistakes
                : new Mistakes(mistakes.all().stream()
                        .map(one -> new Mistake(one.field() + "-" + careCase, one.message()))
                        .toList());
    }

    /// The page of the care again, with what was done.
    ModelAndView done(UUID key, RedirectAttributes next, String words) {
        Flash.leave(next, words);
        return Views.redirect("/people/" + key + "/care");
    }

    /// The viewer's own people: what was done may have ended their access to this person.
    ModelAndView over(RedirectAttributes next, String words) {
        Flash.leave(next, words);
        return Views.redirect("/people?whose=mine");
    }

    /// What came of it.
    ///
    /// @param field the field that is marked where it cannot be done
    ModelAndView to(
            CaseOutcome outcome,
            PersonGrant grant,
            UUID key,
            CareForm form,
            String field,
            Supplier<ModelAndView> changed) {
        return switch (outcome) {
            case CaseOutcome.Changed _ -> changed.get();
            case CaseOutcome.NotPossible(var sentence) -> again(grant, key, form, field, sentence);
            case CaseOutcome.TooLate _, CaseOutcome.NoSuchCase _ -> again(grant, key, CareForm.EMPTY, field, CHANGED);
        };
    }
}
