package kith.engine.labels;

import java.time.LocalDate;
import java.util.List;

/// A set of codes that the law forbids to store.
///
/// @param source the law, and who publishes the set
/// @param dated the day of the list
/// @param complete whether the list has every member of the set
public record ExcludedSet(String name, String source, LocalDate dated, boolean complete, List<String> codes) {

    private static final int OLD_AFTER_MONTHS = 12;

    public ExcludedSet {
        codes = List.copyOf(codes);
    }

    public boolean isOldOn(LocalDate day) {
        return dated.plusMonths(OLD_AFTER_MONTHS).isBefore(day);
    }
}
