package kith.people.linkage.decisions;

/// What a worker decides about two records.
public enum MatchDecision {
    SAME_PERSON("same"),
    NOT_SAME_PERSON("apart");

    private final String key;

    MatchDecision(String key) {
        this.key = key;
    }

    /// The decision that the database keeps under a key.
    public static MatchDecision of(String key) {
        for (MatchDecision decision : values()) {
            if (decision.key.equals(key)) {
                return decision;
            }
        }
        throw new IllegalArgumentException("Unknown decision " + key);
    }

    public String key() {
        return key;
    }
}
