package kith.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kith.kernel.PartnerId;

/// A pair on the review list: two records that may be one person, or that are and disagree.
public record Doubt(Kind kind, String why, Instant since, Side one, Side other) {

    /// One of the two.
    public record Side(PartnerId partner, String localId, Optional<UUID> person, String name, String birthDate) {

        @Override
        public String toString() {
            return "Side[" + partner + "]";
        }
    }

    /// What is doubted.
    public enum Kind {
        /// They share an NHS number, and may not be one person.
        NUMBER,
        BIRTH,
        DEATH
    }
}
