package kith.engine.terms;

import java.util.Optional;

/// What sort of organisation a partner is.
public enum PartnerKind {
    GP("gp"),
    HOSPITAL("hospital"),
    COMMUNITY("community"),
    MENTAL_HEALTH("mental-health"),
    SOCIAL_CARE("social-care"),
    HOUSING("housing"),
    VOLUNTARY("voluntary"),
    SCHOOL("school");

    private final String word;

    PartnerKind(String word) {
        this.word = word;
    }

    /// The word used in feed.json, in the database and on the command line.
    public String word() {
        return word;
    }

    /// The kind that the word names; empty when it names none.
    public static Optional<PartnerKind> find(String word) {
        for (PartnerKind kind : values()) {
            if (kind.word.equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
