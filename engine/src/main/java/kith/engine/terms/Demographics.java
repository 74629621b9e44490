package kith.engine.terms;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who a partner says the person is (FHIR: Patient; NHS: Personal Demographics Service).
///
/// The ethnic category, the postcode and the practice are kept as the partner sent them, because a partner may
/// send something that is no code. [#ethnicCategory], [Address#validPostcode] and [#practiceCode] read them.
///
/// @param sex female, male, other or unknown (FHIR: administrative gender)
/// @param ethnicity as sent
/// @param practice the general practice, as sent, in capitals
/// @param flagged whether the partner marks the person as somebody whose address must be hidden
public record Demographics(
        @Nullable NhsNumber nhsNumber,
        Name name,
        Birth birth,
        @Nullable String sex,
        @Nullable String ethnicity,
        Address address,
        Contact contact,
        @Nullable String practice,
        Death death,
        boolean flagged) {

    public static DemographicsBuilder builder() {
        return new DemographicsBuilder();
    }

    /// A builder that starts with these demographics.
    public DemographicsBuilder with() {
        return new DemographicsBuilder(this);
    }

    /// The ten digits of the NHS number, or null.
    public @Nullable String nhsDigits() {
        return nhsNumber == null ? null : nhsNumber.digits();
    }

    public Optional<EthnicCategory> ethnicCategory() {
        return Optional.ofNullable(ethnicity).flatMap(EthnicCategory::find);
    }

    public Optional<OdsCode> practiceCode() {
        return Optional.ofNullable(practice).flatMap(OdsCode::find);
    }

    /// Personal data stays out of logs.
    @Override
    public String toString() {
        return "Demographics[...]";
    }

    /// @param others given names after the first
    public record Name(
            @Nullable String given,
            @Nullable String family,
            @Nullable String others) {

        @Override
        public String toString() {
            return "Name[...]";
        }
    }

    /// @param date the last possible day where only a year or a month is known
    /// @param exact whether the day itself is known
    public record Birth(@Nullable LocalDate date, boolean exact) {

        public static final Birth UNKNOWN = new Birth(null, false);

        @Override
        public String toString() {
            return "Birth[...]";
        }
    }

    /// @param line everything but the postcode
    /// @param postcode in its usual spelling, or as sent where it is no postcode
    /// @param uprn the unique property reference number
    public record Address(
            @Nullable String line,
            @Nullable String postcode,
            @Nullable Long uprn) {

        public Optional<Postcode> validPostcode() {
            return Optional.ofNullable(postcode).flatMap(Postcode::find);
        }

        @Override
        public String toString() {
            return "Address[...]";
        }
    }

    /// @param language the one to use with the person
    public record Contact(
            @Nullable String phone,
            @Nullable String email,
            @Nullable String language) {

        @Override
        public String toString() {
            return "Contact[...]";
        }
    }

    /// @param on the day of death, where it is known
    public record Death(Deceased deceased, @Nullable LocalDate on) {

        public static final Death UNSTATED = new Death(Deceased.UNSTATED, null);

        @Override
        public String toString() {
            return "Death[...]";
        }
    }
}
