package kith.record;

import java.util.List;
import java.util.Map;

/// What storing a batch changed.
///
/// @param changes one for each record, in the order given
/// @param conditions for each SNOMED CT code, how many facts state that condition more than before, or fewer
///     where the number is negative. The empty code stands for facts without a code. Labelled facts are not
///     counted.
public record StoredChange(List<RecordChange> changes, Map<String, Integer> conditions) {}
