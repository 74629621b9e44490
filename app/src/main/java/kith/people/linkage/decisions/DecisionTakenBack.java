package kith.people.linkage.decisions;

/// A worker took back a decision about two records. Published in the same transaction, after the records are
/// linked again.
public record DecisionTakenBack(RecordPair pair) {}
