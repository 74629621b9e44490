package kith.people.linkage;

import java.util.Set;
import kith.kernel.PersonId;

/// What linking anew came to.
///
/// @param records all that were looked at
/// @param touched whom they belong to now, and whom any of them left
/// @param joined how many people took in others, or go on under another number
/// @param parted how many people came to be several
public record RelinkSummary(Set<Long> records, Set<PersonId> touched, int joined, int parted) {}
