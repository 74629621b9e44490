package kith.population.web;

import java.util.Optional;
import kith.engine.terms.NeighbourhoodKey;
import kith.places.Neighbourhood;

/// Whose caseload it is: a neighbourhood's, or of those who are placed in none.
///
/// @param key empty for those who are not placed
/// @param note what about it is not published, if anything
record CaseloadPlace(Optional<NeighbourhoodKey> key, String name, String path, String note) {

    static final String NOT_PLACED = "not-placed";

    static CaseloadPlace of(Neighbourhood neighbourhood) {
        return new CaseloadPlace(
                Optional.of(neighbourhood.key()),
                neighbourhood.name(),
                "/neighbourhoods/" + neighbourhood.key(),
                neighbourhood.illustrative()
                        ? "The name of this neighbourhood is illustrative. No official name is published."
                        : "");
    }

    static CaseloadPlace none() {
        return new CaseloadPlace(
                Optional.empty(),
                "Not placed",
                "/neighbourhoods/" + NOT_PLACED,
                "These people have a practice or an address that is not known to lie in any neighbourhood, or their"
                        + " address is protected.");
    }
}
