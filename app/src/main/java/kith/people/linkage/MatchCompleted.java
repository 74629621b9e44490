package kith.people.linkage;

import java.util.Optional;

/// A full match has linked everybody by a new model. Published when it is in force.
///
/// @param model the number of the new model
/// @param truth which records really belong together, where that is known
public record MatchCompleted(long model, Optional<Truth> truth) {}
