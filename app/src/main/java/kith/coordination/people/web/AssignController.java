package kith.coordination.people.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import kith.access.AccessOutcome;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.coordination.cases.CasePermissions;
import kith.coordination.people.Assignment;
import kith.coordination.people.PeopleListPermissions;
import kith.coordination.people.PeopleListPermissions.ListPeople;
import kith.population.Lists;
import kith.ui.Flash;
import kith.ui.Mistakes;
import kith.ui.Mistakes.Mistake;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import kith.ui.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Takes or hands over the people whom a worker selects on the list. Access is asked for each of them.
@Controller
@RequiresPermission("coordination.people")
class AssignController {

    private static final String NOT_SELECTED = "Select at least one person";

    private final Grants grants;
    private final Lists lists;
    private final Assignment assignment;
    private final PeopleReading reading;

    AssignController(Grants grants, Lists lists, Assignment assignment, PeopleReading reading) {
        this.grants = grants;
        this.lists = lists;
        this.assignment = assignment;
        this.reading = reading;
    }

    @PostMapping(PeopleForm.PATH + "/assign")
    ModelAndView assign(Viewer viewer, PeopleForm form, AssignForm assign, RedirectAttributes next) {
        TaskGrant<ListPeople> granted =
                grants.decide(viewer, PeopleListPermissions.LIST).orRefuse();
        List<UUID> people = assign.people();
        if (people.isEmpty()) {
            return again(granted, form, "person", NOT_SELECTED);
        }
        if (assign.takes()) {
            Flash.leave(next, taken(people, count(viewer, people, assignment::take)));
            return Views.redirect(form.href());
        }
        if (assign.to().isEmpty()) {
            return again(granted, form, "keyWorker", "Select who takes over");
        }
        int offered = count(
                viewer, people, grant -> assignment.handOver(grant, assign.to().orElseThrow(), assign.words()));
        Flash.leave(next, offered(people, offered));
        return Views.redirect(form.href());
    }

    private int count(Viewer viewer, List<UUID> people, Predicate<PersonGrant> change) {
        return (int) people.stream()
                .filter(key -> grants.decide(viewer, CasePermissions.COORDINATE, lists.requested(key))
                                instanceof AccessOutcome.Permitted<PersonGrant>(var grant)
                        && change.test(grant))
                .count();
    }

    private static String taken(List<UUID> people, int taken) {
        return "You are the key worker of %s.%s"
                .formatted(
                        Words.count(taken, "person", "people"),
                        rest(
                                people.size() - taken,
                                "has died, has another key worker, waits for a decision or is not open to you"));
    }

    private static String offered(List<UUID> people, int offered) {
        return "%s offered.%s"
                .formatted(
                        Words.count(offered, "hand-over is", "hand-overs are"),
                        rest(people.size() - offered, "has no case to hand over or is not open to you"));
    }

    private static String rest(int rest, String why) {
        return rest == 0
                ? ""
                : " Nothing changed for %s: each %s.".formatted(Words.count(rest, "person", "people"), why);
    }

    private ModelAndView again(TaskGrant<ListPeople> granted, PeopleForm form, String field, String sentence) {
        return Views.invalid(
                "coordination/people/people",
                reading.page(granted, form, new Mistakes(List.of(new Mistake(field, sentence))), ""));
    }
}
