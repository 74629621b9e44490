package kith.people.linkage;

import java.util.Optional;

/// A full match has linked everybody by a new model. Published in the transaction of the match.
///
/// @param model the number of the new model
/// @param truth which records really belong together, where that is known
public record MatchCompleted(long model, Optional<Truth> truth) {}
