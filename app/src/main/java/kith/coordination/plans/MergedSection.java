package kith.coordination.plans;

/// What came of two people's changes to one section.
public sealed interface MergedSection {

    /// Everybody's changes are in these words.
    record Merged(String words) implements MergedSection {}

    /// The changes overlap, or one of them deletes words that somebody's safety may depend on. A person decides.
    record Overlapping() implements MergedSection {}
}
