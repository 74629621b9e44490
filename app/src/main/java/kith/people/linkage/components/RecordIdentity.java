package kith.people.linkage.components;

import java.time.LocalDate;
import kith.engine.linkage.Identity;
import kith.engine.linkage.Soundex;
import kith.engine.terms.Names;
import org.jspecify.annotations.Nullable;

/// Who a record is about, as the first rule and the checks for conflicts need it.
public record RecordIdentity(
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

    /// How alike two records are that the first rule links, for a group that decisions split.
    int likeness(RecordIdentity other) {
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

    boolean saysAlive() {
        return deceased == 1;
    }

    boolean saysDead() {
        return deceased == 2;
    }

    @Override
    public String toString() {
        return "RecordIdentity[" + record + "]";
    }
}
