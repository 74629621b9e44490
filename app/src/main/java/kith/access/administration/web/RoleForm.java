package kith.access.administration.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kith.access.Role;
import kith.access.administration.web.RoleNames.Today;
import kith.access.workers.PractitionerRole;
import kith.partners.OrganisationCode;
import kith.partners.Team;
import kith.partners.TeamKey;
import kith.ui.Mistakes.Mistake;
import org.jspecify.annotations.Nullable;

/// A role as somebody chooses it. A team alone stands for its organisation too.
record RoleForm(
        @Nullable String role,
        @Nullable String organisation,
        @Nullable String team) {

    String chosenRole() {
        return Objects.toString(role, "");
    }

    String chosenOrganisation() {
        return Objects.toString(organisation, "");
    }

    String chosenTeam() {
        return Objects.toString(team, "");
    }

    List<Mistake> mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        if (known().isEmpty()) {
            mistakes.add(new Mistake("role", "Select a role"));
        }
        if (chosenTeam().isEmpty() && chosenOrganisation().isEmpty()) {
            mistakes.add(new Mistake("team", "Select a team, or an organisation where the role is in no team"));
        }
        return mistakes;
    }

    private Optional<Role> known() {
        return Role.find(chosenRole()).filter(Role.ofWorkers()::contains);
    }

    /// The role that was chosen, where there are no mistakes.
    PractitionerRole chosen(Today names) {
        TeamKey key = TeamKey.isKey(chosenTeam()) ? new TeamKey(chosenTeam()) : TeamKey.NONE;
        OrganisationCode runs = Optional.ofNullable(names.teams().get(key))
                .map(Team::organisation)
                .orElse(OrganisationCode.NOT_STATED);
        return new PractitionerRole(
                known().orElseThrow(),
                chosenOrganisation().isEmpty() ? runs : new OrganisationCode(chosenOrganisation()),
                key);
    }
}
