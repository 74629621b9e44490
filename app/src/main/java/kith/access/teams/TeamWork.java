package kith.access.teams;

import java.util.Optional;
import kith.kernel.WorkerId;
import kith.partners.TeamKey;

/// Work that a team holds, as cases and the actions of its duty desk. The module that owns the work provides it.
/// Before a team closes, another team takes all of it over.
public interface TeamWork {

    /// What a team holds, in words, as "3 cases". Empty where it holds none.
    Optional<String> held(TeamKey team);

    /// Why another team cannot take it over; empty where it can.
    default Optional<String> refusal(TeamKey from, TeamKey to) {
        return Optional.empty();
    }

    /// Gives all of it to another team, in the transaction in which the team closes.
    void pass(TeamKey from, TeamKey to, WorkerId by);
}
