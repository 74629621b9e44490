package kith.borough.people;

/// How sure somebody was who wrote a condition down, by FHIR's verification status.
public enum VerificationStatus {
    CONFIRMED("confirmed"),
    UNSTATED(""),
    PROVISIONAL("provisional"),
    UNCONFIRMED("unconfirmed"),
    REFUTED("refuted"),
    IN_ERROR("entered-in-error");

    private final String code;

    VerificationStatus(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
