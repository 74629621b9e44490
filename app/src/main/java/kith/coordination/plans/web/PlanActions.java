package kith.coordination.plans.web;

import java.util.List;
import kith.access.Grants;
import kith.access.PersonGrant;
import kith.access.disclosure.Disclosed;
import kith.access.disclosure.Disclosure;
import kith.coordination.actions.Action;
import kith.coordination.actions.ActionPermissions;
import kith.coordination.actions.Actions;
import kith.coordination.actions.Owners;
import kith.coordination.actions.web.ActionWords;
import kith.ui.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What is still to be done for a person, from the one list of actions.
@Component
class PlanActions {

    private final Actions actions;
    private final Owners owners;
    private final Grants grants;

    PlanActions(Actions actions, Owners owners, Grants grants) {
        this.actions = actions;
        this.owners = owners;
        this.grants = grants;
    }

    /// Each in a line. What the viewer may not read is left out.
    @Transactional(propagation = Propagation.MANDATORY)
    List<String> lines(PersonGrant grant, Disclosure disclosure) {
        return grants.permits(grant, ActionPermissions.WORK)
                ? actions.of(grant).stream()
                        .filter(Action.Open.class::isInstance)
                        .map(Action.Open.class::cast)
                        .filter(open -> !ActionWords.title(open, disclosure, grant.viewer())
                                .equals(Disclosed.WITHHELD))
                        .map(open -> "%s. %s, by %s."
                                .formatted(
                                        ActionWords.title(open, disclosure, grant.viewer()),
                                        owners.name(open.assignment().owner()),
                                        Words.day(open.assignment().due())))
                        .toList()
                : List.of();
    }
}
