package kith.access.history;

import java.time.Instant;
import java.util.Locale;
import kith.access.audit.AuditEntry;

/// One line of "who looked at my record", in words for the person whose record it is.
///
/// @param who the worker's role
public record AccessHistoryEntry(Instant at, String who, String what, String why) {

    static AccessHistoryEntry of(AuditEntry entry) {
        return new AccessHistoryEntry(entry.at(), who(entry.role()), what(entry), why(entry));
    }

    private static String who(String role) {
        boolean spelledOut = role.equals(role.toUpperCase(Locale.UK));
        String words = spelledOut ? role : role.substring(0, 1).toLowerCase(Locale.UK) + role.substring(1);
        return (words.matches("[aeio].*") ? "An " : "A ") + words;
    }

    private static String what(AuditEntry entry) {
        return switch (entry.outcome()) {
            case GRANTED -> "Saw " + entry.what();
            case DENIED -> "Asked to see " + entry.what() + ", and was refused";
            case NEEDS_REASON -> "Asked to see " + entry.what() + ", and was asked why";
            case REASON_GIVEN -> "Gave a reason to see " + entry.what();
            case EXPORTED -> "Exported " + entry.what();
        };
    }

    private static String why(AuditEntry entry) {
        String relationship = entry.relationship();
        String purpose = relationship.isEmpty() ? entry.purpose() : entry.purpose() + ": " + relationship;
        return entry.reason().map(reason -> purpose + ", \"" + reason + "\"").orElse(purpose);
    }

    /// Says nothing of why: a reason is in the worker's own words.
    @Override
    public String toString() {
        return at + ": " + who;
    }
}
