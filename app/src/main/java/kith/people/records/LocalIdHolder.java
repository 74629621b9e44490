package kith.people.records;

import java.time.LocalDate;
import kith.engine.linkage.Soundex;
import kith.engine.terms.Demographics;
import kith.engine.terms.Names;
import org.jspecify.annotations.Nullable;

/// A record that has a local id or had it before, and who it is about.
///
/// @param current the record that has the local id now
record LocalIdHolder(
        long current,
        long record,
        String localId,
        @Nullable String nhsNumber,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable LocalDate birthDate,
        boolean birthExact) {

    /// Whether the demographics describe another person: the birth date, the given name and the sound of the
    /// family name all differ, or the NHS number and the birth date differ. A missing value never counts as a
    /// difference.
    boolean isSomebodyElse(Demographics now) {
        return isBornElsewhen(now) && (hasOtherNumber(now) || hasOtherNames(now));
    }

    private boolean isBornElsewhen(Demographics now) {
        return birthExact
                && now.birth().exact()
                && birthDate != null
                && now.birth().date() != null
                && !birthDate.equals(now.birth().date());
    }

    /// Whether the demographics are plainly not those of the same person with one value corrected: both NHS
    /// numbers are known and differ, or the birth date and the family name both differ.
    boolean isObviouslyAnother(Demographics now) {
        return hasOtherNumber(now) || (isBornElsewhen(now) && hasOtherFamilyName(now));
    }

    private boolean hasOtherFamilyName(Demographics now) {
        String family = Names.fold(familyName);
        String familyNow = Names.fold(now.name().family());
        return !family.isEmpty() && !familyNow.isEmpty() && !family.equals(familyNow);
    }

    private boolean hasOtherNumber(Demographics now) {
        return nhsNumber != null && now.nhsDigits() != null && !nhsNumber.equals(now.nhsDigits());
    }

    private boolean hasOtherNames(Demographics now) {
        String given = Names.fold(givenName);
        String givenNow = Names.fold(now.name().given());
        return !given.isEmpty()
                && !givenNow.isEmpty()
                && !given.equals(givenNow)
                && soundsOtherwise(familyName, now.name().family());
    }

    private static boolean soundsOtherwise(@Nullable String one, @Nullable String other) {
        return Soundex.of(one)
                .flatMap(sound -> Soundex.of(other).map(another -> !sound.equals(another)))
                .orElse(false);
    }

    @Override
    public String toString() {
        return "LocalIdHolder[" + record + "]";
    }
}
