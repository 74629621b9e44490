package kith.coordination.plans.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import kith.kernel.WorkerId;

/// A review of a plan that took place, or should have.
///
/// @param version the version that was looked at
/// @param words what was found, or why the review did not take place
/// @param next the day of the next review
public record PlanReview(int version, Outcome outcome, String words, LocalDate next, WorkerId by, Instant at) {

    /// The same with these words in place of what was found.
    public PlanReview saying(String other) {
        return new PlanReview(version, outcome, other, next, by, at);
    }

    /// What came of it.
    public enum Outcome {
        UNCHANGED("unchanged", "The plan still fits", ""),
        TO_CHANGE("to-change", "The plan has to change", "Say what has to change"),
        NOT_HELD("not-held", "The review did not take place", "Say why the review did not take place");

        private final String key;
        private final String words;
        private final String question;

        Outcome(String key, String words, String question) {
            this.key = key;
            this.words = words;
            this.question = question;
        }

        public String key() {
            return key;
        }

        public String words() {
            return words;
        }

        /// What to say where words are missing; empty where they are not needed.
        String question() {
            return question;
        }

        public static Optional<Outcome> of(String key) {
            return Arrays.stream(values())
                    .filter(outcome -> outcome.key.equals(key))
                    .findFirst();
        }
    }

    @Override
    public String toString() {
        return "PlanReview[version %d, %s]".formatted(version, outcome);
    }
}
