package kith.cli.demonstration;

import java.util.List;
import java.util.Locale;
import kith.access.Role;
import kith.access.workers.PractitionerRole;
import kith.partners.OrganisationCode;
import kith.partners.TeamKey;

/// The workers of the demonstration: at least one in each role that somebody who signs in can have.
enum DemonstrationWorker {
    AMARA(Role.COORDINATOR, "Amara Obi", DemonstrationTeam.CARE_COORDINATION),
    LEILA(Role.LINK_WORKER, "Leila Karim", DemonstrationTeam.COMMUNITY_CONNECTORS),
    ADAM(Role.LINK_WORKER, "Adam Fox", DemonstrationTeam.SOCIAL_PRESCRIBING),
    BEA(Role.LINK_WORKER, "Bea Lindqvist", DemonstrationTeam.SOCIAL_PRESCRIBING),
    JOHN(Role.GP, "Dr John Hale", DemonstrationTeam.BERMONDSEY_SPA),
    NADIA(Role.PRACTICE_STAFF, "Nadia Rahman", DemonstrationTeam.BERMONDSEY_SPA),
    SANA(Role.NURSE, "Sana Malik", DemonstrationTeam.DISTRICT_NURSING),
    MAREK(Role.SOCIAL_WORKER, "Marek Nowak", DemonstrationTeam.ADULT_SOCIAL_CARE),
    DAWN(Role.HOUSING_OFFICER, "Dawn Pierce", DemonstrationTeam.HOUSING),
    OWEN(Role.MENTAL_HEALTH, "Owen Price", DemonstrationTeam.COMMUNITY_MENTAL_HEALTH),
    YUSUF(Role.VOLUNTARY, "Yusuf Demir", DemonstrationTeam.WALWORTH_WELCOME),
    CLARE(Role.SCHOOL_LEAD, "Clare Whitby", "kingfisher-school"),
    PRIYA(Role.ANALYST, "Priya Shah", "QKK"),
    RUTH(Role.GOVERNANCE, "Ruth Ansah", "QKK"),
    TOM(Role.ADMINISTRATOR, "Tom Reilly", "QHS");

    private final Role role;
    private final String person;
    private final String organisation;
    private final String team;

    DemonstrationWorker(Role role, String person, DemonstrationTeam team) {
        this.role = role;
        this.person = person;
        this.organisation = team.organisation().value();
        this.team = team.key().value();
    }

    DemonstrationWorker(Role role, String person, String organisation) {
        this.role = role;
        this.person = person;
        this.organisation = organisation;
        this.team = TeamKey.NONE.value();
    }

    String username() {
        return name().toLowerCase(Locale.ROOT);
    }

    String person() {
        return person;
    }

    PractitionerRole role() {
        return new PractitionerRole(role, new OrganisationCode(organisation), new TeamKey(team));
    }

    /// Roles they have besides the one they begin in: Sana is a care coordinator too.
    List<PractitionerRole> furtherRoles() {
        return this == SANA
                ? List.of(new PractitionerRole(
                        Role.COORDINATOR,
                        DemonstrationTeam.CARE_COORDINATION.organisation(),
                        DemonstrationTeam.CARE_COORDINATION.key()))
                : List.of();
    }
}
