package kith.engine.feeds.facts;

/// Whether a condition is going on, as last said. FHIR R4: condition-clinical.
public enum ClinicalStatus {
    ACTIVE(0),
    RECURRENCE(1),
    RELAPSE(2),
    UNSTATED(3),
    INACTIVE(4),
    REMISSION(5),
    RESOLVED(6);

    private final int code;

    ClinicalStatus(int code) {
        this.code = code;
    }

    /// As it is stored.
    public int code() {
        return code;
    }

    /// Whether it goes on.
    public boolean isGoingOn() {
        return switch (this) {
            case INACTIVE, REMISSION, RESOLVED -> false;
            case ACTIVE, RECURRENCE, RELAPSE, UNSTATED -> true;
        };
    }

    public static ClinicalStatus of(int code) {
        return switch (code) {
            case 0 -> ACTIVE;
            case 1 -> RECURRENCE;
            case 2 -> RELAPSE;
            case 3 -> UNSTATED;
            case 4 -> INACTIVE;
            case 5 -> REMISSION;
            case 6 -> RESOLVED;
            default -> throw new IllegalArgumentException("There is no clinical status " + code);
        };
    }
}
