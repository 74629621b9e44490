package kith.partners;

import java.util.List;

/// Everything that a borough's files say about organisations.
record OrganisationTables(
        List<Organisation> organisations, List<Membership> memberships, List<Succession> successions) {

    OrganisationTables {
        organisations = List.copyOf(organisations);
        memberships = List.copyOf(memberships);
        successions = List.copyOf(successions);
    }
}
