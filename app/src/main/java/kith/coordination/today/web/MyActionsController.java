package kith.coordination.today.web;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Grants;
import kith.access.TaskGrant;
import kith.access.Viewer;
import kith.access.disclosure.Disclosures;
import kith.coordination.actions.Action;
import kith.coordination.actions.Actions;
import kith.coordination.actions.Actions.Covering;
import kith.coordination.cases.Cases;
import kith.coordination.cases.KeyWorkers;
import kith.coordination.cases.NamedPerson;
import kith.coordination.circles.Circles;
import kith.coordination.today.TodayPermissions;
import kith.coordination.today.TodayPermissions.SupportPeople;
import kith.kernel.London;
import kith.kernel.PersonId;
import kith.ui.RequiresPermission;
import kith.ui.Views;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The first screen of a worker who supports people without coordinating their care.
@Controller
@RequiresPermission("coordination.support")
class MyActionsController {

    private final Actions actions;
    private final Circles circles;
    private final Cases cases;
    private final KeyWorkers workers;
    private final Disclosures disclosures;
    private final Grants grants;
    private final Clock clock;

    MyActionsController(
            Actions actions,
            Circles circles,
            Cases cases,
            KeyWorkers workers,
            Disclosures disclosures,
            Grants grants,
            Clock clock) {
        this.actions = actions;
        this.circles = circles;
        this.cases = cases;
        this.workers = workers;
        this.disclosures = disclosures;
        this.grants = grants;
        this.clock = clock;
    }

    @GetMapping("/my-actions")
    @Transactional
    ModelAndView mine(Viewer viewer) {
        TaskGrant<SupportPeople> granted =
                grants.decide(viewer, TodayPermissions.SUPPORT).orRefuse();
        List<Action.Open> open = actions.ofWorker(granted);
        List<Covering> covering = actions.covering(granted);
        Set<PersonId> supported = circles.peopleOf(granted);
        List<PersonId> everybody = Stream.of(
                        supported.stream(),
                        open.stream().map(Action::person),
                        covering.stream().flatMap(one -> one.actions().stream()).map(Action::person))
                .flatMap(people -> people)
                .distinct()
                .toList();
        grants.shown(granted, "my actions", everybody);
        return Views.page(
                "today/myActions",
                MyActionsPage.of(rows(granted, everybody), open, covering, workers::name, supported));
    }

    private ActionRows rows(TaskGrant<SupportPeople> granted, Collection<PersonId> everybody) {
        return new ActionRows(
                London.today(clock),
                granted.viewer(),
                cases.named(granted, everybody).stream()
                        .collect(Collectors.toMap(NamedPerson::person, Function.identity())),
                disclosures.of(granted, everybody));
    }
}
