package kith.population.changes;

import java.util.Set;

/// The rule by which something counts as a change.
///
/// @param order of several changes on one day, the lower number comes first
/// @param name a word or two for filters and tags
/// @param template the words of a change, with places for the source, the day and what it is about
/// @param sentence what the rule looks at, for whoever asks why a line is there
/// @param without SNOMED CT codes that make no change by this rule
public record ChangeRule(
        ChangeKind kind, int order, String name, String template, String sentence, Set<String> without) {

    public ChangeRule {
        without = Set.copyOf(without);
    }
}
