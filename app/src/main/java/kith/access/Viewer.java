package kith.access;

import java.util.Collection;
import java.util.Set;
import kith.engine.terms.NeighbourhoodKey;
import kith.engine.terms.OdsCode;
import kith.kernel.WorkerId;
import kith.partners.Coverage;
import kith.partners.OrganisationCode;
import kith.partners.TeamKey;

/// A worker who is looking, in the one role that they work in now, and what they look for.
///
/// @param organisation where the worker has that role, or [OrganisationCode#NOT_STATED]
/// @param team the team in which they have it, or [TeamKey#NONE]
/// @param coverage what the team covers, together with the neighbourhoods given to the worker personally
public record Viewer(
        WorkerId worker,
        String name,
        Role role,
        OrganisationCode organisation,
        TeamKey team,
        Coverage coverage,
        Purpose purpose) {

    /// A viewer without organisation and team, who reads for the purpose of the role.
    public static Viewer of(WorkerId worker, String name, Role role, Collection<NeighbourhoodKey> neighbourhoods) {
        return of(worker, name, role, neighbourhoods, role.purpose());
    }

    /// A viewer without organisation and team.
    public static Viewer of(
            WorkerId worker, String name, Role role, Collection<NeighbourhoodKey> neighbourhoods, Purpose purpose) {
        return new Viewer(
                worker,
                name,
                role,
                OrganisationCode.NOT_STATED,
                TeamKey.NONE,
                Coverage.ofNeighbourhoods(neighbourhoods),
                purpose);
    }

    /// Whether the worker covers a neighbourhood, by the team or personally.
    public boolean covers(NeighbourhoodKey neighbourhood) {
        return coverage.includesNeighbourhood(neighbourhood);
    }

    /// The practices whose people are the worker's: their own organisation, where that is a practice. A team
    /// that covers practices gives no relationship with the people of those practices.
    public Set<OdsCode> practices() {
        return OdsCode.find(organisation.value()).map(Set::of).orElse(Set.of());
    }

    @Override
    public String toString() {
        return worker + " (" + role.words() + ")";
    }
}
