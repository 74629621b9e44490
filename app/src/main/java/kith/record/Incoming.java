package kith.record;

import java.util.List;
import java.util.Optional;
import kith.kernel.RecordId;

/// Everything that one import brought about one record.
///
/// @param localId what the partner calls the record
/// @param known the record, if it exists already; a new one has nothing to be compared with
public record Incoming(String localId, Optional<RecordId> known, List<Item> items) {}
