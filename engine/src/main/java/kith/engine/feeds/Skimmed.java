package kith.engine.feeds;

/// What came of looking over one item.
sealed interface Skimmed permits Sent.What, Skimmed.Refused, Skimmed.KeptOut {

    /// It cannot be taken, and why.
    record Refused(String reason) implements Skimmed {}

    /// The law forbids to hold it.
    record KeptOut() implements Skimmed {

        static final KeptOut ONE = new KeptOut();

        static final String REASON = "It holds a code that the law keeps out. It is counted and not stored.";
    }
}
