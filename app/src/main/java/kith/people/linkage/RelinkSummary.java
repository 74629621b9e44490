package kith.people.linkage;

import java.util.Set;
import kith.kernel.PersonId;
import kith.kernel.RecordId;

/// What linking records again changed.
///
/// @param records every record that was looked at
/// @param affected the people they belong to now, and the people any of them left
/// @param joined how many people took in others, or go on under another number
/// @param parted how many people were split
record RelinkSummary(Set<RecordId> records, Set<PersonId> affected, int joined, int parted) {}
