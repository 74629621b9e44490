package kith.engine.feeds.items;

/// What came of looking over one item.
public sealed interface ScanResult permits FeedItem.What, ScanResult.Refused, ScanResult.KeptOut, ScanResult.ABundle {

    /// It cannot be taken, and why.
    record Refused(String reason) implements ScanResult {}

    /// It is a bundle, whose entries are the items.
    record ABundle() implements ScanResult {

        public static final String REASON = "A bundle cannot stand inside another.";

        public static final ABundle ONE = new ABundle();
    }

    /// The law forbids to hold it.
    record KeptOut() implements ScanResult {

        public static final KeptOut ONE = new KeptOut();

        static final String REASON = "It holds a code that the law keeps out. It is counted and not stored.";
    }
}
