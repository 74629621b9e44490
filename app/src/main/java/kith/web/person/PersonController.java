package kith.web.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kith.access.Access;
import kith.access.Granted;
import kith.access.Grants;
import kith.access.Reason;
import kith.access.Viewer;
import kith.access.Whereabouts;
import kith.kernel.London;
import kith.partners.DisplayNames;
import kith.population.Lists;
import kith.ui.Names;
import kith.ui.NotThere;
import kith.ui.ReasonForm;
import kith.ui.Refused;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// One person's page. Where the viewer's work alone does not open it, it asks why first.
@Controller
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
    ModelAndView person(Viewer viewer, @PathVariable UUID key, TimelineForm form) {
        LocalDate today = London.today(clock);
        Whereabouts whereabouts = lists.whereabouts(key, today).orElseThrow(NotThere::new);
        return switch (grants.toPerson(viewer, whereabouts)) {
            case Access.Allowed(var granted) -> page(granted, whereabouts, form, today);
            case Access.NeedsReason(var sentence) -> Views.askForReason(sentence, because(key));
            case Access.Denied(var sentence) -> throw new Refused(sentence);
        };
    }

    @PostMapping("/people/{key}/reason")
    ModelAndView because(Viewer viewer, @PathVariable UUID key, ReasonForm form) {
        Whereabouts whereabouts = lists.whereabouts(key, London.today(clock)).orElseThrow(NotThere::new);
        if (!form.mistakes().isEmpty()) {
            return Views.askAgain("This person is not of your neighbourhood.", because(key), form);
        }
        grants.giveReason(viewer, whereabouts.person(), new Reason(form.words()));
        return Views.redirect("/people/" + key);
    }

    private ModelAndView page(Granted granted, Whereabouts whereabouts, TimelineForm form, LocalDate today) {
        PersonSeen seen = reading.read(granted, whereabouts.person(), today).orElseThrow(NotThere::new);
        Names names = displayNames.today();
        return Views.page("web/person/person", PersonPage.of(seen, form, names, today));
    }

    private static String because(UUID key) {
        return "/people/" + key + "/reason";
    }
}
