package kith.engine.feeds.facts;

/// How sure whoever said it was. FHIR R4: condition-ver-status.
public enum VerificationStatus {
    CONFIRMED(0),
    UNSTATED(1),
    UNCONFIRMED(2),
    PROVISIONAL(3),
    DIFFERENTIAL(4),
    REFUTED(5),
    ENTERED_IN_ERROR(6);

    private final int code;

    VerificationStatus(int code) {
        this.code = code;
    }

    /// As it is stored.
    public int code() {
        return code;
    }

    /// Whether the source stands by what it says. What a source has refuted or entered in error is no fact.
    public boolean isStoodBy() {
        return switch (this) {
            case REFUTED, ENTERED_IN_ERROR -> false;
            case CONFIRMED, UNCONFIRMED, PROVISIONAL, DIFFERENTIAL, UNSTATED -> true;
        };
    }

    public static VerificationStatus of(int code) {
        return switch (code) {
            case 0 -> CONFIRMED;
            case 1 -> UNSTATED;
            case 2 -> UNCONFIRMED;
            case 3 -> PROVISIONAL;
            case 4 -> DIFFERENTIAL;
            case 5 -> REFUTED;
            case 6 -> ENTERED_IN_ERROR;
            default -> throw new IllegalArgumentException("There is no verification status " + code);
        };
    }
}
