package kith.coordination.contacts.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.Viewer;
import kith.coordination.actions.ActionOrigin;
import kith.coordination.actions.ActionPermissions;
import kith.coordination.actions.NewAction;
import kith.coordination.actions.Owner;
import kith.coordination.actions.web.ActionTimes;
import kith.coordination.contacts.ContactOutcome;
import kith.coordination.contacts.Contacts;
import kith.population.Lists;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Writes down contacts with a person.
@Controller
@RequiresPermission("coordination.work")
class ContactsController {

    private final Contacts contacts;
    private final ContactsPages pages;
    private final ActionTimes times;
    private final Lists lists;
    private final Grants grants;

    ContactsController(Contacts contacts, ContactsPages pages, ActionTimes times, Lists lists, Grants grants) {
        this.contacts = contacts;
        this.pages = pages;
        this.times = times;
        this.lists = lists;
        this.grants = grants;
    }

    @GetMapping("/people/{key}/contacts")
    ModelAndView contacts(Viewer viewer, @PathVariable UUID key, Model model) {
        return page(
                granted(viewer, key),
                key,
                ContactForm.EMPTY,
                Mistakes.NONE,
                Flash.of(model).done().orElse(""));
    }

    @PostMapping("/people/{key}/contacts")
    ModelAndView add(Viewer viewer, @PathVariable UUID key, ContactForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        if (!form.mistakes().isEmpty()) {
            return Views.invalid(page(grant, key, form, form.mistakes(), ""));
        }
        Optional<NewAction> step = nextStep(viewer, form);
        return form.facts(times.today())
                .map(facts -> answer(
                        contacts.add(grant, facts, step),
                        grant,
                        key,
                        form,
                        next,
                        step.isPresent()
                                ? "The contact is recorded. The next step is in your actions."
                                : "The contact is recorded."))
                .orElseThrow();
    }

    @PostMapping("/people/{key}/contacts/error")
    ModelAndView enterInError(Viewer viewer, @PathVariable UUID key, ContactForm form, RedirectAttributes next) {
        PersonGrant grant = granted(viewer, key);
        return answer(
                contacts.enterInError(grant, form.id(), form.typedReason()),
                grant,
                key,
                form,
                next,
                "The contact is marked as entered in error.");
    }

    private Optional<NewAction> nextStep(Viewer viewer, ContactForm form) {
        LocalDate due = times.day(form.chosenWithin())
                .orElseGet(() -> times.day(ActionTimes.USUAL).orElseThrow());
        return form.typedNext().isEmpty()
                ? Optional.empty()
                : Optional.of(new NewAction(
                        form.typedNext(), new Owner.OfWorker(viewer.worker()), due, ActionOrigin.CONTACT));
    }

    private ModelAndView answer(
            ContactOutcome outcome,
            PersonGrant grant,
            UUID key,
            ContactForm form,
            RedirectAttributes next,
            String words) {
        return switch (outcome) {
            case ContactOutcome.Written _ -> {
                Flash.leave(next, words);
                yield Views.redirect(path(key) + "/contacts");
            }
            case ContactOutcome.NotPossible(var field, var sentence) -> {
                String id = form.id().value() == 0
                        ? field
                        : field + "-contact-" + form.id().value();
                yield Views.invalid(page(grant, key, form, new Mistakes(List.of(new Mistake(id, sentence))), ""));
            }
            case ContactOutcome.NoSuchContact() -> Views.redirect(path(key) + "/contacts");
        };
    }

    private ModelAndView page(PersonGrant grant, UUID key, ContactForm form, Mistakes mistakes, String done) {
        return Views.page("coordination/contacts/contacts", pages.page(grant, path(key), form, mistakes, done));
    }

    private PersonGrant granted(Viewer viewer, UUID key) {
        return grants.decide(viewer, ActionPermissions.WORK, lists.requested(key))
                .orRefuse();
    }

    private static String path(UUID key) {
        return "/people/" + key;
    }
}
