package kith.record;

import java.util.List;
import java.util.Map;

/// What came of keeping what arrived.
///
/// @param taken one for each record, in the order they were given
/// @param conditions how many more facts say a condition by each SNOMED CT code, or fewer where it is negative; the
/// empty
///     code stands for those without one. What is held closely is not counted.
public record Kept(List<Taken> taken, Map<String, Integer> conditions) {}
