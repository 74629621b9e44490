package kith.people.linkage;

import kith.kernel.RecordId;

/// A worker took back a decision about two records. Published in the same transaction, after the records are linked
/// again.
public record DecisionTakenBack(RecordId one, RecordId other) {}
