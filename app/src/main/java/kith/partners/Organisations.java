package kith.partners;

import java.util.List;

/// All that a borough's files say of organisations.
record Organisations(List<Organisation> organisations, List<Membership> memberships, List<Succession> successions) {

    Organisations {
        organisations = List.copyOf(organisations);
        memberships = List.copyOf(memberships);
        successions = List.copyOf(successions);
    }
}
