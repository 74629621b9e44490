package kith.access.relationships;

import java.util.EnumSet;
import java.util.Set;

/// What a worker or a team has to do with a person.
public enum RelationshipKind {
    /// The person is registered with the worker's practice. Computed by a [RelationshipSource].
    PRACTICE_LIST("practice-list", "registered with the worker's practice"),
    /// The person is on the three-conditions list of a neighbourhood that the team covers. Computed likewise.
    CASE_FINDING("case-finding", "on the three-conditions list of a neighbourhood the team covers"),
    CASE("case", "has a case with the team"),
    CIRCLE("circle", "in the person's circle"),
    REFERRAL("referral", "has accepted a referral"),
    AGENDA_SLOT("agenda-slot", "on the agenda of the team's meeting"),
    /// The worker has said why. It holds for an hour.
    STATED_REASON("stated-reason", "said why");

    /// Those that modules write as rows, besides the stated reason.
    public static final Set<RelationshipKind> KEPT = Set.copyOf(EnumSet.of(CASE, CIRCLE, REFERRAL, AGENDA_SLOT));

    private final String key;
    private final String words;

    RelationshipKind(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /// As the database keeps it.
    public String key() {
        return key;
    }

    /// As the log says it.
    public String words() {
        return words;
    }

    public boolean isComputed() {
        return this == PRACTICE_LIST || this == CASE_FINDING;
    }

    static RelationshipKind of(String key) {
        for (RelationshipKind kind : values()) {
            if (kind.key.equals(key)) {
                return kind;
            }
        }
        throw new IllegalStateException("No kind of relationship is called " + key);
    }
}
