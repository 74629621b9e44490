package kith.access.administration.web;

import java.util.List;
import kith.access.administration.web.RoleNames.Today;
import kith.ui.Choice;
import kith.ui.Mistakes;

/// Adds somebody who begins work.
public record NewWorkerPage(
        NewWorkerForm form, List<Choice> roles, List<Choice> organisations, List<Choice> teams, Mistakes mistakes) {

    static NewWorkerPage of(NewWorkerForm form, Today names, Mistakes mistakes) {
        return new NewWorkerPage(
                form,
                Today.roleChoices("Select a role"),
                names.organisationChoices("The team's organisation"),
                names.teamChoices("In no team"),
                mistakes);
    }
}
