package kith.borough;

/// What kind of organisation a partner is, in the words of `feed.json`.
enum PartnerKind {
    GP("gp"),
    HOSPITAL("hospital"),
    MENTAL_HEALTH("mental-health"),
    SOCIAL_CARE("social-care"),
    HOUSING("housing"),
    VOLUNTARY("voluntary");

    private final String code;

    PartnerKind(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
