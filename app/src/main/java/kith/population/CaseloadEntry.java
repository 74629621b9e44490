package kith.population;

import java.time.LocalDate;
import java.util.List;

/// A person on the three-conditions list, and why.
///
/// @param since the day from which they have been on it without a gap
/// @param conditions those that count and hold on the day
public record CaseloadEntry(PersonSummary somebody, LocalDate since, List<RegisteredCondition> conditions) {

    public CaseloadEntry {
        conditions = List.copyOf(conditions);
    }

    @Override
    public String toString() {
        return somebody.toString();
    }
}
