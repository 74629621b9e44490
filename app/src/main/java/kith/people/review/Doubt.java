package kith.people.review;

import java.time.Instant;

/// One thing that is in doubt about two records, why, and since when.
public record Doubt(Kind kind, String why, Instant since) {

    /// What is doubted. The weightiest come first.
    public enum Kind {
        /// Rulings about them and others cannot all hold.
        CONFLICT,
        /// Their partner used one local id for both, and they may be two people.
        REUSED,
        /// They are one person, and disagree about a death.
        DEATH,
        /// They would be one person, were it not for a ruling about a third.
        WHICH,
        /// They share an NHS number, and may not be one person.
        NUMBER,
        /// They are one person, and disagree about the birth.
        BIRTH,
        /// Nothing is in doubt: they were drawn by chance, to see how well records are matched.
        CHECK,
        /// They are two people, and the matcher finds it likely that they are one.
        LIKELY
    }
}
