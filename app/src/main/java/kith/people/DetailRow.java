package kith.people;

import java.time.LocalDate;
import kith.engine.linkage.Identity;
import org.jspecify.annotations.Nullable;

/// What linking compares, as it is stored.
record DetailRow(
        long record,
        @Nullable String nhsNumber,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable LocalDate birthDate,
        boolean birthExact,
        int deceased,
        @Nullable LocalDate deceasedOn) {

    Identity identity() {
        return new Identity(record, givenName, familyName, birthExact ? birthDate : null);
    }

    boolean saysAlive() {
        return deceased == 1;
    }

    boolean saysDead() {
        return deceased == 2;
    }

    @Override
    public String toString() {
        return "DetailRow[" + record + "]";
    }
}
