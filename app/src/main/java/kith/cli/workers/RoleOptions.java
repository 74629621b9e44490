package kith.cli.workers;

import java.util.Optional;
import kith.access.Role;
import kith.access.workers.PractitionerRole;
import kith.cli.application.Application;
import kith.partners.OrganisationCode;
import kith.partners.Team;
import kith.partners.TeamKey;
import kith.partners.Teams;
import picocli.CommandLine.Option;

/// The options that name a role at an organisation, in a team or in none. A team alone stands for its
/// organisation too.
final class RoleOptions {

    @Option(
            names = "--role",
            required = true,
            converter = RoleWord.class,
            description =
                    "coordinator, link-worker, gp, practice-staff, nurse, social-worker, housing-officer, mental-health, voluntary, school-lead, analyst, governance or administrator.")
    private Role role = Role.ANALYST;

    @Option(
            names = "--organisation",
            paramLabel = "CODE",
            description = "The code of the organisation they have the role at.")
    private Optional<String> organisation = Optional.empty();

    @Option(names = "--team", paramLabel = "KEY", description = "The key of the team they have the role in.")
    private Optional<String> team = Optional.empty();

    /// What the options come to.
    sealed interface Read {
        record Understood(PractitionerRole role) implements Read {}

        record Refused(String sentence) implements Read {}
    }

    Read in(Application application) {
        if (organisation.filter(String::isBlank).isPresent()) {
            return new Read.Refused("An organisation's code must not be blank");
        }
        if (team.isEmpty()) {
            return new Read.Understood(new PractitionerRole(role, code(), TeamKey.NONE));
        }
        return open(application.get(Teams.class), team.get())
                .<Read>map(found -> new Read.Understood(new PractitionerRole(
                        role, organisation.isPresent() ? code() : found.organisation(), found.key())))
                .orElseGet(() -> new Read.Refused("There is no open team with the key " + team.get()));
    }

    private OrganisationCode code() {
        return organisation.map(OrganisationCode::new).orElse(OrganisationCode.NOT_STATED);
    }

    private static Optional<Team> open(Teams teams, String key) {
        return TeamKey.isKey(key) ? teams.openToday(new TeamKey(key)) : Optional.empty();
    }
}
