package kith.population.derivation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kith.engine.registers.Condition;

/// What would be known of a person made up of certain records, on a day: as it is, or as it would be.
///
/// @param listedSince since when they would be on the three-conditions list, if they would be
public record ProjectedRegisters(int records, List<Holds> conditions, Optional<LocalDate> listedSince) {

    public ProjectedRegisters {
        conditions = List.copyOf(conditions);
    }

    /// A condition they would have, and since when.
    public record Holds(Condition condition, LocalDate since) {}

    @Override
    public String toString() {
        return "ProjectedRegisters[" + records + " records]";
    }
}
