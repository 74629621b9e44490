package kith.outcomes;

/// What somebody answered to one question. A question that has no answer was not asked.
public sealed interface Answer {

    /// Nought is an answer like any other.
    record Given(int value) implements Answer {

        @Override
        public String toString() {
            return "Given";
        }
    }

    /// They did not know or did not want to say.
    record Declined() implements Answer {}
}
