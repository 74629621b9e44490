package kith.people.records;

import java.time.LocalDate;
import kith.engine.linkage.Identity;
import kith.engine.linkage.Soundex;
import kith.engine.terms.Names;
import org.jspecify.annotations.Nullable;

/// What linking compares, as it is stored.
public record DetailRow(
        long record,
        @Nullable String nhsNumber,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable LocalDate birthDate,
        boolean birthExact,
        int deceased,
        @Nullable LocalDate deceasedOn) {

    public Identity identity() {
        return new Identity(record, givenName, familyName, birthExact ? birthDate : null);
    }

    /// How alike two records are that a rule has as one person's, where a ruling means that not all of them are.
    public int likeness(DetailRow other) {
        int likeness = 0;
        if (birthExact && other.birthExact && birthDate != null && birthDate.equals(other.birthDate)) {
            likeness += 4;
        }
        likeness += sameName(familyName, other.familyName) ? 2 : 0;
        likeness += sameName(givenName, other.givenName) ? 2 : 0;
        likeness += Soundex.of(familyName).equals(Soundex.of(other.familyName)) ? 1 : 0;
        return likeness;
    }

    private static boolean sameName(@Nullable String one, @Nullable String other) {
        String folded = Names.fold(one);
        return !folded.isEmpty() && folded.equals(Names.fold(other));
    }

    public boolean saysAlive() {
        return deceased == 1;
    }

    public boolean saysDead() {
        return deceased == 2;
    }

    @Override
    public String toString() {
        return "DetailRow[" + record + "]";
    }
}
