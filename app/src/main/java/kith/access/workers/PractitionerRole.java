package kith.access.workers;

import java.util.Optional;
import kith.access.Role;
import kith.partners.OrganisationCode;
import kith.partners.TeamKey;

/// A role that a worker has at an organisation, in one of the teams there or in none. FHIR: PractitionerRole.
///
/// @param organisation [OrganisationCode#NOT_STATED] for a worker whose organisation nobody has stated yet
/// @param team [TeamKey#NONE] where the role is not in a team
public record PractitionerRole(Role role, OrganisationCode organisation, TeamKey team) {

    public PractitionerRole {
        if (role == Role.OPERATOR) {
            throw new IllegalArgumentException("No worker has the role of operator");
        }
    }

    /// A role without organisation and team.
    public static PractitionerRole of(Role role) {
        return new PractitionerRole(role, OrganisationCode.NOT_STATED, TeamKey.NONE);
    }

    /// The role in one word that a form can carry: `link-worker/QHS/social-prescribing`.
    public String key() {
        return "%s/%s/%s".formatted(role.key(), organisation, team);
    }

    /// The role that a key names; empty where it names none.
    public static Optional<PractitionerRole> parse(String key) {
        String[] parts = key.split("/", -1);
        if (parts.length != 3 || parts[1].isBlank() || !TeamKey.isKey(parts[2])) {
            return Optional.empty();
        }
        return Role.find(parts[0])
                .filter(role -> role != Role.OPERATOR)
                .map(role -> new PractitionerRole(role, new OrganisationCode(parts[1]), new TeamKey(parts[2])));
    }
}
