package kith.coordination.actions.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.Purpose;
import kith.access.Role;
import kith.access.Viewer;
import kith.access.disclosure.Disclosure;
import kith.access.disclosure.Disclosures;
import kith.access.workers.Workers;
import kith.coordination.actions.Action;
import kith.coordination.actions.Action.Open;
import kith.coordination.actions.Actions;
import kith.coordination.actions.Owner;
import kith.coordination.cases.CasePermissions;
import kith.partners.Teams;
import kith.ui.Choice;
import kith.ui.Mistakes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reads what pages show of a person's actions.
@Component
public class ActionsReading {

    private final Actions actions;
    private final ActionWords words;
    private final ActionTimes times;
    private final Disclosures disclosures;
    private final Workers workers;
    private final Teams teams;
    private final Grants grants;

    ActionsReading(
            Actions actions,
            ActionWords words,
            ActionTimes times,
            Disclosures disclosures,
            Workers workers,
            Teams teams,
            Grants grants) {
        this.actions = actions;
        this.words = words;
        this.times = times;
        this.disclosures = disclosures;
        this.workers = workers;
        this.teams = teams;
        this.grants = grants;
    }

    /// A person's actions as a part of a page that writes its own entry in the log.
    @Transactional(propagation = Propagation.MANDATORY)
    ActionsPart part(PersonGrant grant, String person, ActionForm form, Mistakes mistakes) {
        Disclosure disclosure = disclosures.of(grant);
        Viewer viewer = grant.viewer();
        LocalDate today = times.today();
        List<Action> all = actions.of(grant);
        String chosen = form.chosenOwner();
        return new ActionsPart(
                person + "/actions",
                all.stream()
                        .filter(Open.class::isInstance)
                        .map(Open.class::cast)
                        .map(open -> words.open(open, ActionWords.title(open, disclosure, viewer), today))
                        .toList(),
                all.stream()
                        .filter(one -> !(one instanceof Open))
                        .map(over -> words.over(over, disclosure, viewer))
                        .toList(),
                owners(grant),
                chosen.isEmpty() ? new Owner.OfWorker(viewer.worker()).key() : chosen,
                times.choices(),
                form,
                mistakes);
    }

    /// Who can own an action: the viewer and their duty desk; for those who coordinate care, everybody else too.
    public List<Choice> owners(PersonGrant grant) {
        Viewer viewer = grant.viewer();
        boolean others = grants.permits(grant, CasePermissions.COORDINATE);
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(new Owner.OfWorker(viewer.worker()).key(), "Me (%s)".formatted(viewer.name())));
        teams.openToday().stream()
                .filter(team -> others || Objects.equals(team.key(), viewer.team()))
                .map(team -> new Choice(new Owner.DutyDesk(team.key()).key(), team.name() + " duty desk"))
                .forEach(choices::add);
        if (others) {
            workers.working().stream()
                    .filter(worker -> worker.roles().stream().anyMatch(role -> cares(role.role())))
                    .filter(worker -> !worker.id().equals(viewer.worker()))
                    .map(worker -> new Choice(new Owner.OfWorker(worker.id()).key(), worker.name()))
                    .sorted((one, other) -> one.text().compareToIgnoreCase(other.text()))
                    .forEach(choices::add);
        }
        return choices;
    }

    private static boolean cares(Role role) {
        return role.purpose() == Purpose.DIRECT_CARE;
    }
}
