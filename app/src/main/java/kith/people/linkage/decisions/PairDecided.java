package kith.people.linkage.decisions;

/// A worker decided whether two records are one person's. Published in the transaction of the decision, before
/// the records are linked again.
public record PairDecided(RecordPair pair) {}
