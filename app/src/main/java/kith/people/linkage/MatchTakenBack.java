package kith.people.linkage;

/// The latest match was taken back. Published in the transaction that brought the model before it in force again.
public record MatchTakenBack() {}
