package kith.engine.terms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Puts [Demographics] together by the names of what is known. Everything else stays unknown.
public final class DemographicsBuilder {

    private @Nullable NhsNumber nhsNumber;
    private @Nullable String givenName;
    private @Nullable String familyName;
    private @Nullable String otherNames;
    private @Nullable String sex;
    private @Nullable String ethnicity;
    private @Nullable String address;
    private @Nullable String postcode;
    private @Nullable Long uprn;
    private @Nullable String phone;
    private @Nullable String email;
    private @Nullable String language;
    private @Nullable String practice;
    private boolean flagged;
    private Demographics.Birth birth = Demographics.Birth.UNKNOWN;
    private Demographics.Death death = Demographics.Death.UNSTATED;

    DemographicsBuilder() {}

    DemographicsBuilder(Demographics known) {
        nhsNumber = known.nhsNumber();
        givenName = known.name().given();
        familyName = known.name().family();
        otherNames = known.name().others();
        sex = known.sex();
        ethnicity = known.ethnicity();
        address = known.address().line();
        postcode = known.address().postcode();
        uprn = known.address().uprn();
        phone = known.contact().phone();
        email = known.contact().email();
        language = known.contact().language();
        practice = known.practice();
        flagged = known.flagged();
        birth = known.birth();
        death = known.death();
    }

    public DemographicsBuilder nhsNumber(@Nullable NhsNumber nhsNumber) {
        this.nhsNumber = nhsNumber;
        return this;
    }

    public DemographicsBuilder givenName(@Nullable String givenName) {
        this.givenName = givenName;
        return this;
    }

    public DemographicsBuilder familyName(@Nullable String familyName) {
        this.familyName = familyName;
        return this;
    }

    public DemographicsBuilder otherNames(@Nullable String otherNames) {
        this.otherNames = otherNames;
        return this;
    }

    public DemographicsBuilder sex(@Nullable String sex) {
        this.sex = sex;
        return this;
    }

    public DemographicsBuilder ethnicity(@Nullable String ethnicity) {
        this.ethnicity = ethnicity;
        return this;
    }

    public DemographicsBuilder address(@Nullable String address) {
        this.address = address;
        return this;
    }

    public DemographicsBuilder postcode(@Nullable String postcode) {
        this.postcode = postcode;
        return this;
    }

    public DemographicsBuilder uprn(@Nullable Long uprn) {
        this.uprn = uprn;
        return this;
    }

    public DemographicsBuilder phone(@Nullable String phone) {
        this.phone = phone;
        return this;
    }

    public DemographicsBuilder email(@Nullable String email) {
        this.email = email;
        return this;
    }

    public DemographicsBuilder language(@Nullable String language) {
        this.language = language;
        return this;
    }

    public DemographicsBuilder practice(@Nullable String practice) {
        this.practice = practice;
        return this;
    }

    public DemographicsBuilder flagged(boolean flagged) {
        this.flagged = flagged;
        return this;
    }

    /// A birth date of which the day is known, or null where nothing is known.
    public DemographicsBuilder born(@Nullable LocalDate day) {
        return birth(day, day != null);
    }

    /// @param last the last possible day
    public DemographicsBuilder birth(@Nullable LocalDate last, boolean exact) {
        birth = new Demographics.Birth(last, exact);
        return this;
    }

    public DemographicsBuilder death(Deceased deceased, @Nullable LocalDate on) {
        death = new Demographics.Death(deceased, on);
        return this;
    }

    public Demographics build() {
        return new Demographics(
                nhsNumber,
                new Demographics.Name(givenName, familyName, otherNames),
                birth,
                sex,
                ethnicity,
                new Demographics.Address(address, postcode, uprn),
                new Demographics.Contact(phone, email, language),
                practice,
                death,
                flagged);
    }
}
