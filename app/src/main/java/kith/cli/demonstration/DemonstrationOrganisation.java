package kith.cli.demonstration;

import java.time.LocalDate;
import kith.partners.Organisation;
import kith.partners.Organisation.CodeSystem;
import kith.partners.Organisation.Kind;
import kith.partners.Organisation.State;
import kith.partners.OrganisationCode;

/// The organisations that workers of the demonstration work for. Those that the borough's files name are real;
/// Kingfisher School and Walworth Welcome are invented.
enum DemonstrationOrganisation {
    QHS("QHS", "Quay Health Solutions", Kind.FEDERATION, CodeSystem.KITH),
    COMMUNITY_SOUTHWARK("community-southwark", "Community Southwark", Kind.VOLUNTARY, CodeSystem.KITH),
    BERMONDSEY_SPA("G85623", "Bermondsey Spa Medical Centre", Kind.PRACTICE, CodeSystem.ODS),
    GUYS("RJ1", "Guy's and St Thomas' NHS Foundation Trust", Kind.TRUST, CodeSystem.ODS),
    COUNCIL("E09000028", "Southwark Council", Kind.COUNCIL, CodeSystem.GSS),
    MAUDSLEY("RV5", "South London and Maudsley NHS Foundation Trust", Kind.TRUST, CodeSystem.ODS),
    BOARD("QKK", "NHS South East London Integrated Care Board", Kind.ICB, CodeSystem.ODS),
    WALWORTH_WELCOME("walworth-welcome", "Walworth Welcome", Kind.VOLUNTARY, CodeSystem.KITH),
    KINGFISHER_SCHOOL("kingfisher-school", "Kingfisher School", Kind.SCHOOL, CodeSystem.KITH);

    private static final LocalDate SINCE = LocalDate.of(2019, 4, 1);

    private final String code;
    private final String words;
    private final Kind kind;
    private final CodeSystem system;

    DemonstrationOrganisation(String code, String words, Kind kind, CodeSystem system) {
        this.code = code;
        this.words = words;
        this.kind = kind;
        this.system = system;
    }

    OrganisationCode code() {
        return new OrganisationCode(code);
    }

    Organisation organisation() {
        return new Organisation(code, SINCE, words, kind, system, State.OPEN);
    }
}
