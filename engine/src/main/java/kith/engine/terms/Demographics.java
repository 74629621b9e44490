package kith.engine.terms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who a partner says the person is. Flat, as it is compared and stored.
///
/// @param nhsNumber ten digits whose check digit is right, or nothing
/// @param otherNames given names after the first
/// @param birthDate the last possible day where only a year or a month is known
/// @param birthDateExact whether the day itself was said
/// @param practice the ODS code of the general practice
/// @param flagged whether the partner marks the person as one whose whereabouts must be hidden
public record Demographics(
        @Nullable String nhsNumber,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String otherNames,
        @Nullable LocalDate birthDate,
        boolean birthDateExact,
        @Nullable String sex,
        @Nullable String ethnicity,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable Long uprn,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String language,
        @Nullable String practice,
        Deceased deceased,
        @Nullable LocalDate deceasedOn,
        boolean flagged) {

    /// Personal data stays out of logs.
    @Override
    public String toString() {
        return "Demographics[...]";
    }
}
