package kith.people.records;

import org.jspecify.annotations.Nullable;

/// Why a record belongs to its person.
///
/// @param model the match model behind it, if any
/// @param probability the match probability that the model found, if any
/// @param words the reason as an earlier version of Kith wrote it, where there is no code for it
public record LinkExplanation(
        LinkReason reason,
        @Nullable Long model,
        @Nullable Double probability,
        @Nullable String words) {}
