package kith.borough;

/// How sure somebody was who wrote a condition down, by FHIR's verification status.
enum VerificationStatus {
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

    String code() {
        return code;
    }
}
