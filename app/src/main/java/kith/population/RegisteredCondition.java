package kith.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.engine.registers.Condition;

/// A condition that a person lives with on a day, since when, and who said so.
///
/// @param until the day it ends or ended, where it does
public record RegisteredCondition(
        Condition condition, LocalDate since, Optional<LocalDate> until, List<SourceStatement> said) {

    public RegisteredCondition {
        said = List.copyOf(said);
    }

    /// Whether a source said the day since when it counts.
    public boolean dated() {
        return said.isEmpty() || said.getFirst().dated();
    }

    @Override
    public String toString() {
        return "a condition";
    }
}
