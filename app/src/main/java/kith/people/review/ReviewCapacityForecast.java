package kith.people.review;

import java.util.OptionalDouble;

/// What the team's pace means for the pairs that the matcher finds likely: how far down they are looked at, and
/// what is left to the machine.
///
/// @param threshold the matcher's own: from this probability it links
/// @param reviewed how many likely pairs are in the week's work, the likeliest first, after all that weighs more
/// @param downTo the lowest probability among those; nothing where the week is full without any
/// @param left how many likely pairs lie beyond the week's work and stay two people each
/// @param missed how many of those are expected to be one person: the sum of their probabilities
/// @param wrong how many of the joined pairs are expected to be two people: the sum of what each lacks to
/// certainty
public record ReviewCapacityForecast(
        double threshold, long reviewed, OptionalDouble downTo, long left, double missed, double wrong) {}
