package kith.coordination.needs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.coordination.needs.NeedState.BeingMet;
import kith.coordination.needs.NeedState.Open;

/// One need of a person, with everybody who says it.
///
/// @param statements latest first
/// @param since the day on which a worker last decided where it stands; empty where nobody has
/// @param saidAgain the day on which somebody said a need that was met or not wanted again; it is open since
public record PersonNeed(
        NeedKey key,
        NeedArea area,
        String name,
        List<NeedStatement> statements,
        NeedState state,
        Optional<LocalDate> since,
        Optional<LocalDate> saidAgain) {

    public PersonNeed {
        statements = List.copyOf(statements);
    }

    /// Whether there is anything to do.
    public boolean isUnmet() {
        return state instanceof Open || state instanceof BeingMet;
    }

    /// Says nothing of the person.
    @Override
    public String toString() {
        return "PersonNeed";
    }
}
