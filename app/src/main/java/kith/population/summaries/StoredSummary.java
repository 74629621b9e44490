package kith.population.summaries;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One person in `population.summary`.
public record StoredSummary(
        long person,
        UUID key,
        @Nullable String givenName,
        @Nullable String familyName,
        String nameOrder,
        @Nullable LocalDate birthDate,
        boolean birthExact,
        LocalDate adultOn,
        LocalDate deadOn,
        @Nullable String sex,
        @Nullable String language,
        @Nullable String practice,
        @Nullable String area21,
        @Nullable String area11,
        boolean flagged,
        int partners) {

    @Override
    public String toString() {
        return "summary of person " + person;
    }
}
