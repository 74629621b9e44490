package kith.people.records;

import kith.kernel.RecordId;

/// A partner's record, found or just made.
///
/// @param expected whether nobody has yet said who it is about
public record KnownRecord(RecordId record, String localId, boolean expected) {}
