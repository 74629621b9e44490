package kith.web.person;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import kith.access.AccessOutcome;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.Reason;
import kith.access.Viewer;
import kith.kernel.London;
import kith.partners.DisplayNames;
import kith.people.records.RecordPermissions;
import kith.population.Lists;
import kith.ui.Names;
import kith.ui.NotThere;
import kith.ui.ReasonForm;
import kith.ui.Refused;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One person's page. Where the viewer's work alone does not open it, it asks why first.
@Controller
@RequiresPermission("people.open")
class PersonController {

    private final Grants grants;
    private final Lists lists;
    private final PersonReading reading;
    private final DisplayNames displayNames;
    private final Clock clock;

    PersonController(Grants grants, Lists lists, PersonReading reading, DisplayNames displayNames, Clock clock) {
        this.grants = grants;
        this.lists = lists;
        this.reading = reading;
        this.displayNames = displayNames;
        this.clock = clock;
    }

    @GetMapping("/people/{key}")
    ModelAndView person(Viewer viewer, @PathVariable UUID key, @RequestParam Map<String, String> parameters) {
        PersonQuery query = new PersonQuery("/people/" + key, London.today(clock), parameters);
        return switch (grants.decide(viewer, RecordPermissions.OPEN, lists.requested(key))) {
            case AccessOutcome.Permitted(var granted) -> page(granted, query);
            case AccessOutcome.ReasonRequired(var question) -> Views.askForReason(question, because(key));
            case AccessOutcome.Refused(var sentence) -> throw new Refused(sentence);
            case AccessOutcome.NotFound() -> throw new NotThere();
        };
    }

    /// It answers the same for a person who does not exist.
    @PostMapping("/people/{key}/reason")
    ModelAndView because(Viewer viewer, @PathVariable UUID key, ReasonForm form) {
        String question = grants.question(viewer, RecordPermissions.OPEN).orElseThrow(NotThere::new);
        if (!form.mistakes().isEmpty()) {
            return Views.askAgain(question, because(key), form);
        }
        grants.giveReason(viewer, RecordPermissions.OPEN, lists.requested(key), new Reason(form.words()));
        return Views.redirect("/people/" + key);
    }

    private ModelAndView page(PersonGrant granted, PersonQuery query) {
        Names names = displayNames.today();
        PersonSeen seen = reading.read(granted, query, names).orElseThrow(NotThere::new);
        return Views.page("web/person/person", PersonPage.of(seen, names, query.on()));
    }

    private static String because(UUID key) {
        return "/people/" + key + "/reason";
    }
}
