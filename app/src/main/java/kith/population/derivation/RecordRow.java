package kith.population.derivation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kith.engine.terms.Deceased;
import org.jspecify.annotations.Nullable;

/// One record of a person, as the partner last said it. A record that has not said who it is about has no
/// `saidAt`.
record RecordRow(
        long person,
        long record,
        UUID key,
        int partner,
        @Nullable Instant saidAt,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable LocalDate birthDate,
        boolean birthExact,
        @Nullable String sex,
        @Nullable String language,
        @Nullable String practice,
        @Nullable String area21,
        @Nullable String area11,
        Deceased deceased,
        @Nullable LocalDate deceasedOn,
        boolean flagged) {

    @Override
    public String toString() {
        return "record of person " + person;
    }
}
