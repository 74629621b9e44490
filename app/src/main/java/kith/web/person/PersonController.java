package kith.web.person;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import kith.access.AccessOutcome;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.Reason;
import kith.access.Viewer;
import kith.kernel.London;
import kith.kernel.ReadOnce;
import kith.people.records.RecordPermissions;
import kith.people.search.web.KeptSearches;
import kith.population.Lists;
import kith.ui.NotThere;
import kith.ui.ReasonForm;
import kith.ui.Refused;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import kith.ui.person.PersonTab;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The tabs of one person's page. Where the viewer's work alone does not open it, it asks why first.
@Controller
@RequiresPermission("people.open")
class PersonController {

    private final Grants grants;
    private final Lists lists;
    private final PersonReading reading;
    private final Clock clock;

    PersonController(Grants grants, Lists lists, PersonReading reading, Clock clock) {
        this.grants = grants;
        this.lists = lists;
        this.reading = reading;
        this.clock = clock;
    }

    @GetMapping("/people/{key}")
    ModelAndView summary(
            Viewer viewer, @PathVariable UUID key, @RequestParam Map<String, String> parameters, HttpSession session) {
        return tab(viewer, key, PersonTab.SUMMARY.path(), parameters, session);
    }

    @GetMapping("/people/{key}/{tab}")
    ModelAndView tab(
            Viewer viewer,
            @PathVariable UUID key,
            @PathVariable String tab,
            @RequestParam Map<String, String> parameters,
            HttpSession session) {
        return ReadOnce.during(() -> shown(viewer, key, tab, parameters, session));
    }

    private ModelAndView shown(
            Viewer viewer, UUID key, String tab, Map<String, String> parameters, HttpSession session) {
        return switch (grants.decide(viewer, RecordPermissions.OPEN, lists.requested(key))) {
            case AccessOutcome.Permitted(var granted) ->
                page(
                        granted,
                        new PersonQuery(
                                "/people/" + key,
                                reading.tab(granted, tab).orElseThrow(NotThere::new),
                                London.today(clock),
                                parameters));
            case AccessOutcome.ReasonRequired(var question) ->
                KeptSearches.thatFound(session, viewer.worker(), key)
                        .map(led -> Views.askForReason(question, because(key), led.reason(), led.results()))
                        .orElseGet(() -> Views.askForReason(question, because(key)));
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
        grants.giveReason(
                viewer,
                RecordPermissions.OPEN,
                lists.requested(key),
                new Reason(form.kind().orElseThrow(), form.words()));
        return Views.redirect("/people/" + key);
    }

    private ModelAndView page(PersonGrant granted, PersonQuery query) {
        PersonSeen seen = reading.read(granted, query).orElseThrow(NotThere::new);
        return Views.page("web/person/person", PersonPage.of(seen));
    }

    private static String because(UUID key) {
        return "/people/" + key + "/reason";
    }
}
