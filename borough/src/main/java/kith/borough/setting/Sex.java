package kith.borough.setting;

/// As FHIR's administrative gender writes it.
public enum Sex {
    FEMALE("female"),
    MALE("male");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
