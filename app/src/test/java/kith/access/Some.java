package kith.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.engine.terms.NeighbourhoodKey;
import kith.kernel.PersonId;
import kith.kernel.WorkerId;
import kith.partners.Coverage;
import kith.partners.OrganisationCode;
import kith.partners.TeamKey;
import kith.ui.reasons.ReasonKind;

/// Viewers and people for the tests of this module.
final class Some {

    static final PersonId PERSON = new PersonId(7);
    static final Reason REASON = new Reason(ReasonKind.CONTACT, "A neighbour rang about them");
    static final TeamKey TEAM = new TeamKey("walworth-team");

    /// The address of [#PERSON].
    static final RequestedPerson SOMEBODY = RequestedPerson.of(new UUID(0, 7), Optional.of(PERSON));

    /// An address at which there is nobody.
    static final RequestedPerson NOBODY = RequestedPerson.of(new UUID(0, 8), Optional.empty());

    static Viewer viewer(Role role, String... neighbourhoods) {
        return viewer(role, role.purpose(), neighbourhoods);
    }

    static Viewer viewer(Role role, Purpose purpose, String... neighbourhoods) {
        return Viewer.of(
                new WorkerId(40),
                "alex",
                role,
                Arrays.stream(neighbourhoods).map(NeighbourhoodKey::new).collect(Collectors.toSet()),
                purpose);
    }

    /// Somebody else of the same role, in [#TEAM].
    static Viewer colleague(Role role) {
        return new Viewer(
                new WorkerId(41),
                "sam",
                role,
                new OrganisationCode("G85001"),
                TEAM,
                Coverage.ofNeighbourhoods(new NeighbourhoodKey("walworth")),
                role.purpose());
    }

    private Some() {}
}
