package kith.access;

/// What the rules say of somebody's asking, and the name of the rule that said it.
record Ruling(String clause, Answer answer) {

    sealed interface Answer {

        /// Yes, for this relationship.
        record Yes(String relationship) implements Answer {}

        /// No, and why, in a sentence a worker can read.
        record No(String sentence) implements Answer {}

        /// Yes, once they have said why.
        record SayWhy(String sentence) implements Answer {}
    }
}
