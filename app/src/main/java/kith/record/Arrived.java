package kith.record;

import java.util.List;
import kith.kernel.RecordId;

/// All that one run brought about one record.
///
/// @param localId what the partner calls the record
/// @param isNew whether nothing was known of this record before, so that there is nothing to compare with
public record Arrived(RecordId record, String localId, boolean isNew, List<Item> items) {}
