package kith.people;

import kith.kernel.RecordId;

/// A partner's record, found or just made.
///
/// @param isNew whether it was made just now
/// @param expected whether nobody has yet said who it is about
public record KnownRecord(RecordId record, String localId, boolean isNew, boolean expected) {}
