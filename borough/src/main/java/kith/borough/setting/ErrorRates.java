package kith.borough.setting;

import kith.borough.setting.ErrorRatesByGroup.Times;
import kith.engine.terms.PartnerKind;

/// How often a partner's record of somebody differs from what is so, for each field that can differ.
///
/// The rates are for the most careful partner, a general practice, and an average person; others' are these
/// times [#careless(PartnerKind)], times what [ErrorRatesByGroup] says of the person's groups. They were set
/// once, from what matching studies say is ordinary, and are not tuned: a matcher is measured on what they
/// give.
public record ErrorRates(Names names, Births births, Places places, Numbers numbers, ErrorRatesByGroup byGroup) {

    /// @param typo one letter left out, doubled, exchanged or swapped, in either name
    /// @param nickname a short form or another spelling of the given name
    /// @param before the family name from before marriage, of those who have one
    /// @param swapped given and family name in each other's place
    /// @param flattened accents and hyphens left out, of those whose name has any
    /// @param shortened one of two family names left out, of those who have two
    /// @param middleAsGiven known by the second name, of those who have one
    public record Names(
            double typo,
            double nickname,
            double before,
            double swapped,
            double flattened,
            double shortened,
            double middleAsGiven) {}

    /// @param dayAndMonth exchanged, where the day can be a month
    /// @param wrongPart one part is wrong by a little
    /// @param firstOfJanuary only the year was known
    /// @param missing not written down
    public record Births(double dayAndMonth, double wrongPart, double firstOfJanuary, double missing) {}

    /// @param old the address before the last move
    /// @param noPostcode address without its postcode
    /// @param noProperty address without its property number (UPRN)
    public record Places(double old, double noPostcode, double noProperty) {}

    /// @param missing no NHS number, of those who have one
    /// @param anothers the number of somebody else of the household
    /// @param digit one digit is wrong, so that the check digit fails
    /// @param noPhone no telephone
    /// @param noEmail no e-mail address
    /// @param notStated ethnic category not stated
    public record Numbers(
            double missing, double anothers, double digit, double noPhone, double noEmail, double notStated) {}

    public static final ErrorRates DEFAULT = new ErrorRates(
            new Names(0.006, 0.012, 0.02, 0.0015, 0.25, 0.06, 0.008),
            new Births(0.0012, 0.002, 0.001, 0.0005),
            new Places(0.025, 0.004, 0.05),
            new Numbers(0.004, 0.00012, 0.0003, 0.08, 0.35, 0.04),
            ErrorRatesByGroup.USUAL);

    /// Everybody writes down what is so.
    public static final ErrorRates NONE = new ErrorRates(
            new Names(0, 0, 0, 0, 0, 0, 0),
            new Births(0, 0, 0, 0),
            new Places(0, 0, 0),
            new Numbers(0, 0, 0, 0, 0, 0),
            ErrorRatesByGroup.NO_DIFFERENCE);

    /// How many times as many errors a partner of that kind makes as a practice does.
    static double careless(PartnerKind kind) {
        return switch (kind) {
            case GP -> 1;
            case HOSPITAL -> 2.5;
            case COMMUNITY, MENTAL_HEALTH -> 3;
            case SOCIAL_CARE, SCHOOL -> 4;
            case HOUSING -> 4.5;
            case VOLUNTARY -> 6;
        };
    }

    /// The same rates for an average person, with other rates for the groups.
    public ErrorRates byGroup(ErrorRatesByGroup groups) {
        return new ErrorRates(names, births, places, numbers, groups);
    }

    /// @param decile of deprivation where the person lives
    public Times times(PartnerKind kind, String ethnicity, int decile, int age, Sex sex) {
        return byGroup.of(ethnicity, decile, age, sex).times(careless(kind));
    }
}
