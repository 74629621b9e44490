package kith.borough;

/// As FHIR's administrative gender writes it.
enum Sex {
    FEMALE("female"),
    MALE("male");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
