package kith.record;

import java.util.List;
import java.util.Optional;
import kith.kernel.RecordId;

/// All that one run brought about one record.
///
/// @param localId what the partner calls the record
/// @param known the record, where there is one already; one that is new has nothing to be compared with
public record Arrived(String localId, Optional<RecordId> known, List<Item> items) {}
