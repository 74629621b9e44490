package kith.people.linkage;

import java.util.Optional;
import kith.engine.linkage.clustering.PairScore;
import kith.people.linkage.decisions.DecisionId;
import kith.people.linkage.decisions.MatchDecision;
import kith.people.records.AssertedBy;
import kith.people.records.LinkReason;
import org.jspecify.annotations.Nullable;

/// Why records are linked again. It gives each changed link its reason for the log.
sealed interface LinkCause {

    /// Who or what the log names.
    AssertedBy by();

    /// The reason for a record that now stands alone.
    LinkReason alone();

    /// The reason for a record that now belongs to somebody with other records.
    ///
    /// @param bits the match weight with the closest of the other records
    LinkReason together(double bits);

    /// The match probability that the log keeps, where a model found one.
    default @Nullable Double probability(double bits) {
        return null;
    }

    /// The first rule links.
    record FirstRule() implements LinkCause {

        @Override
        public AssertedBy by() {
            return new AssertedBy.FirstRule();
        }

        @Override
        public LinkReason alone() {
            return LinkReason.STANDS_ALONE;
        }

        @Override
        public LinkReason together(double bits) {
            return LinkReason.FIRST_RULE;
        }
    }

    /// A match model links.
    ///
    /// @param linkBits the match weight from which it links
    record ByModel(long model, double linkBits) implements LinkCause {

        /// Probabilities are rounded down to three decimals, so that none reads as certain.
        private static final double DECIMALS = 1_000;

        @Override
        public AssertedBy by() {
            return new AssertedBy.MatchModel(model);
        }

        @Override
        public LinkReason alone() {
            return LinkReason.STANDS_ALONE;
        }

        @Override
        public LinkReason together(double bits) {
            return bits >= linkBits ? LinkReason.MODEL : LinkReason.DECISION_DESPITE_MODEL;
        }

        @Override
        public Double probability(double bits) {
            return Math.floor(DECIMALS * PairScore.probability(bits)) / DECIMALS;
        }
    }

    /// A worker made a decision.
    record Decided(DecisionId id, MatchDecision decision) implements LinkCause {

        @Override
        public AssertedBy by() {
            return new AssertedBy.Decision(id.value());
        }

        @Override
        public LinkReason alone() {
            return decision == MatchDecision.SAME_PERSON
                    ? LinkReason.DECIDED_SAME_PERSON
                    : LinkReason.DECIDED_NOT_SAME_PERSON;
        }

        @Override
        public LinkReason together(double bits) {
            return decision == MatchDecision.SAME_PERSON
                    ? LinkReason.DECIDED_SAME_PERSON
                    : LinkReason.OTHER_DECIDED_NOT_SAME_PERSON;
        }
    }

    /// A worker took a decision back.
    record TakenBack(DecisionId id) implements LinkCause {

        @Override
        public AssertedBy by() {
            return new AssertedBy.Decision(id.value());
        }

        @Override
        public LinkReason alone() {
            return LinkReason.ALONE_SINCE_DECISION_TAKEN_BACK;
        }

        @Override
        public LinkReason together(double bits) {
            return LinkReason.DECISION_TAKEN_BACK;
        }
    }

    static LinkCause of(Optional<ActiveMatchModel> model) {
        return model.<LinkCause>map(active -> new ByModel(active.id(), active.linkBits()))
                .orElseGet(FirstRule::new);
    }
}
